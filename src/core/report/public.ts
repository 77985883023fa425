/** The public summary. It is drawn from the public copy and never from the version itself, so it cannot print what is withheld. */
import type { OpinionResult } from '../consultation/moves.js';
import type { PublicCopy, PublicQuestion, PublicTopic } from '../redaction/public-copy.js';
import { questionBlock } from './answer.js';
import { capabilityTable, partyTable } from './annexes.js';
import { prose, paragraphs } from './answer.js';
import { cover, extent, furniture, identity } from './cover.js';
import { subheading } from './decision.js';
import type { Block, Chapter, Note, QuestionBlock, ReportModel } from './model.js';
import { publicCameras } from './public-cameras.js';
import { withheldStatement } from './public-statement.js';
import type { ReadCopy } from './public-reading.js';
import { Reading } from './reading.js';
import { attachmentName } from './records.js';
import { registerTable, riskBars } from './risk.js';
import type { ReportWords } from './words.js';

/** What an authority answered about the version, as far as a summary tells. */
export interface AuthorityAnswer {
  readonly authority: string;
  readonly result: OpinionResult;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

export interface PublicSource {
  readonly copy: PublicCopy;
  /** SHA-256 of the copy's canonical JSON, which the file carries. */
  readonly digest: string;
  readonly answers: readonly AuthorityAnswer[];
}

export function publicReport({ copy, digest, answers }: PublicSource, words: ReportWords): ReportModel {
  const reading = publicReading(copy, words);
  const { assessment, version, programme } = copy;
  return {
    lang: words.locale,
    sealedAt: copy.sealedAt,
    digest,
    properties: {
      title: reading.labelled(words.public.title, programme.facts.name),
      author: copy.organisation.name,
      subject: reading.fill(words.public.subject, { reference: assessment.reference, version: String(version) }),
      attachment: words.public.attachment,
      copyOf: copy.copyOf.digest,
    },
    furniture: furniture(reading, words.public.short, words.public.reader),
    cover: cover(reading, { title: words.public.title, details: coverDetails(reading) }),
    contents: {
      title: words.contents.title,
      about: {
        kind: 'note',
        title: words.contents.about,
        paragraphs: [reading.own(reading.fill(words.public.about, { file: attachmentName }))],
        facts: [reading.fact(words.public.whole, copy.copyOf.digest)],
      },
    },
    chapters: chapters(reading, answers),
  };
}

/** The copy as the parts of a summary read it. */
export function publicReading(copy: PublicCopy, words: ReportWords): Reading<ReadCopy> {
  return new Reading<ReadCopy>({ ...copy, sections: topicsAsSections(copy), people: [], copy }, words);
}

function topicsAsSections({ topics }: PublicCopy): ReadCopy['sections'] {
  return topics.map(topic => ({
    steps: [{ questions: topic.questions.map(each => ({ ...asSealed(each), answer: openAnswer(each) })) }],
  }));
}

/** Nobody is named as the writer. */
function asSealed(question: PublicQuestion) {
  return { ...question, writtenBy: null, writtenAt: null };
}

/** An answer with everything that prints it; a withheld one has none. */
function openAnswer({ answer }: PublicQuestion) {
  return answer?.status === 'answered' || answer?.status === 'not_applicable' ? answer : null;
}

function coverDetails(reading: Reading<ReadCopy>) {
  const { words, sealed } = reading;
  const { decision } = sealed.copy;
  return [
    ...identity(reading),
    reading.fact(words.facts.decision, words.outcomes[decision.outcome]),
    reading.fact(words.facts.decidedOn, reading.date(decision.at)),
    ...extent(reading),
  ];
}

function chapters(reading: Reading<ReadCopy>, answers: readonly AuthorityAnswer[]): readonly Chapter[] {
  const { words, sealed } = reading;
  const topics = sealed.copy.topics.map(topic => ({
    title: reading.own(words.public.topics[topic.id]),
    blocks: topicBlocks(topic, reading),
  }));
  const cameras = publicCameras(reading);
  const numbered = [...topics, ...(cameras ? [cameras] : []), withheldStatement(reading)].map((each, index) => ({
    ...each,
    number: String(index + 1),
    runsOn: index > 0,
  }));
  return [inShort(reading, answers, String(numbered.length)), ...numbered];
}

function inShort(reading: Reading<ReadCopy>, answers: readonly AuthorityAnswer[], statement: string): Chapter {
  const { words, sealed } = reading;
  const { decision } = sealed.copy;
  const lead = reading.fill(words.public.lead, {
    controller: sealed.programme.facts.controller.name,
    programme: sealed.programme.facts.name,
    date: reading.date(decision.at),
    outcome: words.outcomes[decision.outcome],
  });
  return {
    number: '',
    title: reading.own(words.public.glance),
    runsOn: false,
    blocks: [
      { kind: 'prose', style: 'lead', paragraphs: [reading.own(lead)] },
      prose(paragraphs(sealed.programme.facts.summary, reading)),
      { kind: 'facts', title: words.public.facts, facts: shortFacts(reading, answers) },
      withheldNote(reading, statement),
    ],
  };
}

function shortFacts(reading: Reading<ReadCopy>, answers: readonly AuthorityAnswer[]) {
  const { words, sealed } = reading;
  const { advice, decision } = sealed.copy;
  const review = reading.questions.find(each => each.id === 'decision.review_date')?.answer;
  const conditions = reading.fill(words.public.conditions, { count: reading.number(decision.conditions) });
  return [
    ...extent(reading),
    reading.fact(
      words.facts.decision,
      [words.outcomes[decision.outcome], ...(decision.conditions > 0 ? [conditions] : [])].join('\n'),
    ),
    reading.fact(words.public.opinion, words.opinions[advice.opinion]),
    ...answers.map(({ authority, result, on }) =>
      reading.fact(
        reading.fill(words.public.authority, { authority }),
        `${words.pack.results[result]}, ${reading.date(on)}`,
      ),
    ),
    ...(review?.status === 'answered' && typeof review.value === 'string'
      ? [reading.fact(words.public.reviewBy, reading.date(review.value))]
      : []),
  ];
}

function withheldNote(reading: Reading<ReadCopy>, section: string): Note {
  const { words, sealed } = reading;
  const { answers, questions } = sealed.copy.withheld;
  const some = { questions: reading.number(questions), answers: reading.number(answers.length), section };
  const says = answers.length === 0 ? words.public.nothingWithheld : reading.fill(words.public.withheldShort, some);
  return { kind: 'note', title: words.public.withheldTitle, paragraphs: [reading.own(says)], facts: [] };
}

function topicBlocks(topic: PublicTopic, reading: Reading<ReadCopy>): readonly Block[] {
  const questions = topic.questions.map(each => publicBlock(each, reading));
  if (topic.id === 'why') return [...purposes(reading), ...questions];
  if (topic.id === 'who')
    return [subheading(reading.words.programme.parties, reading), partyTable(reading), ...questions];
  if (topic.id === 'recognition')
    return [subheading(reading.words.programme.capabilities, reading), capabilityTable(reading), ...questions];
  return topic.id === 'safeguards' ? [...risks(reading), ...questions] : questions;
}

function purposes(reading: Reading<ReadCopy>): readonly Block[] {
  const items = reading.sealed.programme.facts.purposes.map(each => reading.said(each));
  return items.length === 0
    ? []
    : [subheading(reading.words.programme.purposes, reading), { kind: 'list', numbered: false, items }];
}

function risks(reading: Reading<ReadCopy>): readonly Block[] {
  const { words } = reading;
  const bars = riskBars(reading);
  if (!bars) {
    const { method } = reading.sealed.risks;
    const hidden = reading.sealed.copy.withheld.answers.some(each => each.id === method.questions.register);
    const says = hidden ? words.public.risksHidden : words.risks.none;
    return [{ kind: 'prose', style: 'status', paragraphs: [reading.own(says)] }];
  }
  return [subheading(words.risks.perLevel, reading), bars, registerTable(reading)];
}

/** One question as the public reads it. */
export function publicBlock(question: PublicQuestion, reading: Reading<ReadCopy>): QuestionBlock {
  const { answer } = question;
  const block: QuestionBlock = {
    ...questionBlock({ ...asSealed(question), answer: openAnswer(question) }, reading),
    level: 2,
    // Who asks for an answer matters to an authority; here it would only crowd the page.
    margin: [],
  };
  if (answer?.status === 'not_known') {
    const says = reading.fill(reading.words.public.notKnown, { date: reading.date(answer.by) });
    return { ...block, answer: [{ kind: 'prose', style: 'status', paragraphs: [reading.own(says)] }] };
  }
  return answer?.status === 'withheld' ? { ...block, answer: [hiddenNote(answer, reading)] } : block;
}

function hiddenNote(
  { ground, reason, until }: Extract<PublicQuestion['answer'], { status: 'withheld' }>,
  reading: Reading<ReadCopy>,
): Note {
  const { words } = reading;
  return {
    kind: 'note',
    title: words.withheld.title,
    paragraphs: [],
    facts: [
      reading.fact(words.withheld.ground, reading.ground(ground)),
      reading.fact(words.withheld.reason, reason),
      reading.fact(words.withheld.until, reading.date(until)),
    ],
  };
}

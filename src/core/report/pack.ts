/**
 * The request for prior consultation (FACTS F.2): what the law asks for and where it stands, the clock and what happened, the
 * risks that remain, the questions on both sides; then the whole assessment. Nothing is withheld from an authority.
 */
import { consultationState } from '../consultation/state.js';
import type { SealedCitation, SealedQuestion, SealedVersion } from '../version/sealed.js';
import { partyTable } from './annexes.js';
import { prose, questionBlock } from './answer.js';
import { cover, extent, furniture, identity } from './cover.js';
import { subheading } from './decision.js';
import { wholeAssessment } from './full.js';
import type { Block, Chapter, QuestionBlock, ReportModel } from './model.js';
import { clockChapter, repliesChapter } from './pack-record.js';
import type { ConsultationRecord, ReadConsultation } from './consultation-record.js';
import { contentsChapter } from './pack-contents.js';
import { remainingRisks } from './pack-risks.js';
import { Reading, type ReadVersion } from './reading.js';
import { attachmentName } from './records.js';
import { fill, type ReportWords } from './words.js';

export interface PackSource {
  readonly sealed: SealedVersion;
  readonly digest: string;
  /** One for each law under which the authority is asked; at least one. */
  readonly consultations: readonly ConsultationRecord[];
  /** Sources that the laws on consultation rest on. */
  readonly citations: readonly SealedCitation[];
}

export function consultationReport(source: PackSource, words: ReportWords): ReportModel {
  const { sealed, digest, citations } = source;
  const reading = new Reading<ReadVersion>(sealed, words, citations);
  const consultations = source.consultations.map(each => ({
    ...each,
    state: consultationState(each.regime, each.events),
  }));
  const reader = fill(words.pack.reader, { authority: authorityOf(consultations, words) });
  return {
    lang: words.locale,
    sealedAt: lastMoment(source),
    digest,
    properties: {
      title: reading.labelled(words.pack.title, sealed.programme.facts.name),
      author: sealed.organisation.name,
      subject: fill(words.pack.subject, { reference: sealed.assessment.reference, version: String(sealed.version) }),
      attachment: words.cover.digest,
      copyOf: null,
    },
    furniture: furniture(reading, words.pack.short, reader),
    cover: cover(reading, { title: words.pack.title, details: details(reading, consultations, sealed) }),
    contents: {
      title: words.contents.title,
      about: {
        kind: 'note',
        title: words.contents.about,
        paragraphs: [reading.own(fill(words.pack.about, { file: attachmentName }))],
        facts: [],
      },
    },
    chapters: [...requestChapters(reading, consultations, sealed), ...wholeAssessment(reading, digest)],
  };
}

/** The file is as old as what it tells last: the same records give the same bytes. */
function lastMoment({ sealed, consultations }: PackSource): string {
  const days = consultations.flatMap(each => each.events).map(each => `${each.on}T00:00:00.000Z`);
  return [sealed.sealedAt, ...days].reduce((last, each) => (Date.parse(each) > Date.parse(last) ? each : last));
}

function authorityOf(consultations: readonly ReadConsultation[], words: ReportWords): string {
  return namesOf(consultations).join(', ') || words.pack.notNamed;
}

function namesOf(consultations: readonly ReadConsultation[]): readonly string[] {
  return [...new Set(consultations.map(each => each.authority).filter(each => each !== ''))];
}

function details(reading: Reading, consultations: readonly ReadConsultation[], sealed: SealedVersion) {
  const { words } = reading;
  return [
    ...identity(reading),
    reading.fact(words.pack.authority, authorityOf(consultations, words)),
    reading.fact(words.facts.decision, words.outcomes[sealed.decision.outcome]),
    reading.fact(words.facts.decidedOn, reading.date(sealed.decision.at)),
    ...extent(reading),
  ];
}

/** Roman numbers, because 0 to 6 and the letters belong to the assessment. */
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;

function requestChapters(
  reading: Reading,
  consultations: readonly ReadConsultation[],
  sealed: SealedVersion,
): readonly Chapter[] {
  const { words } = reading;
  const replies = repliesChapter(reading, consultations);
  return [
    letter(reading, consultations, sealed),
    { title: reading.own(words.pack.partiesTitle), blocks: parties(reading) },
    contentsChapter(reading, consultations, sealed),
    clockChapter(reading, consultations),
    remainingRisks(reading),
    { title: reading.own(words.pack.questionsTitle), blocks: questions(reading) },
    ...(replies ? [replies] : []),
  ].map((each, index) => ({ ...each, number: roman[index]!, runsOn: index > 1 }));
}

type Unnumbered = Pick<Chapter, 'title' | 'blocks'>;

function letter(reading: Reading, consultations: readonly ReadConsultation[], sealed: SealedVersion): Unnumbered {
  const { words } = reading;
  const { facts } = sealed.programme;
  const asks = fill(namesOf(consultations).length === 0 ? words.pack.letterUnnamed : words.pack.letter, {
    controller: facts.controller.name,
    authority: authorityOf(consultations, words),
    programme: facts.name,
    reference: sealed.assessment.reference,
    date: reading.date(sealed.decision.at),
    outcome: words.outcomes[sealed.decision.outcome],
  });
  const laws = reading.listed(consultations.map(each => words.regimes[each.regime]));
  const enclosed = [words.pack.enclosedWhole, fill(words.pack.enclosedData, { file: attachmentName })];
  const officer = reading.questions.find(each => each.id === 'responsible.dpo');
  return {
    title: reading.own(words.pack.letterTitle),
    blocks: [
      { kind: 'prose', style: 'lead', paragraphs: [reading.own(asks)] },
      prose([reading.own(fill(words.pack.letterLaw, { laws }))]),
      subheading(words.pack.enclosed, reading),
      { kind: 'list', numbered: false, items: enclosed.map(each => reading.own(each)) },
      ...(officer ? [asked(officer, reading)] : []),
    ],
  };
}

/** A question of the assessment, printed here too: an authority should not have to turn pages for it. */
function asked(question: SealedQuestion, reading: Reading): QuestionBlock {
  return { ...questionBlock(question, reading), level: 2 };
}

function parties(reading: Reading): readonly Block[] {
  const obligations = reading.questions.find(each => each.id === 'responsible.obligations');
  return [partyTable(reading), ...(obligations ? [asked(obligations, reading)] : [])];
}

function questions(reading: Reading): readonly Block[] {
  const found = reading.questions.find(each => each.id === 'decision.authority_questions');
  if (found?.answer) return [asked(found, reading)];
  return [{ kind: 'prose', style: 'status', paragraphs: [reading.own(reading.words.pack.questionsNone)] }];
}

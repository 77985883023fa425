/** Advice, decision and who signed what. */
import type { SealedAdvice, SealedDecision, SealedRecommendation, SignOff } from '../version/sealed.js';
import { cell } from './answer-table.js';
import { paragraphs, prose } from './answer.js';
import type { Block, Heading, Table } from './model.js';
import type { Readable, Reading, ReadVersion } from './reading.js';

export function adviceBlocks(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  const { advice } = sealed;
  if (advice === null) return notYet(words.advice.title, reading);
  const heading: Heading = {
    kind: 'heading',
    number: '',
    title: reading.own(words.advice.title),
    listed: true,
    margin: [
      reading.fact(words.margin.givenBy, reading.person(advice.by)),
      reading.fact(words.margin.on, reading.date(advice.at)),
      reading.fact(words.margin.opinion, words.opinions[advice.opinion]),
    ],
  };
  const conflict: readonly Block[] = advice.adviserAlsoWrote
    ? [{ kind: 'prose', style: 'status', paragraphs: [reading.own(words.advice.alsoWrote)] }]
    : [];
  return [heading, ...conflict, prose(paragraphs(advice.text, reading)), ...recommendationBlocks(advice, reading)];
}

/** Each recommendation with what the controller answered, so that a reader sees what was not followed, and why. */
function recommendationBlocks({ recommendations = [] }: SealedAdvice, reading: Reading): readonly Block[] {
  const { words } = reading;
  if (recommendations.length === 0) return [];
  const left = (title: string) => ({ title, align: 'left', style: 'words' }) as const;
  return [
    {
      kind: 'table',
      caption: words.advice.recommendations,
      columns: [left(words.advice.number), left(words.advice.recommendation), left(words.advice.answer)],
      rows: recommendations.map(({ no, text, answer }) => [
        cell(String(no), reading),
        { text: reading.said(text), tone: null },
        { text: reading.said(answerText(answer, reading)), tone: null },
      ]),
    },
  ];
}

function answerText(answer: SealedRecommendation['answer'], reading: Reading): string {
  if (!answer) return reading.words.advice.notAnswered;
  const { response, reasons, by, at } = answer;
  return `${reading.words.responses[response]}\n${reasons}\n${reading.person(by)}, ${reading.date(at)}`;
}

export function decisionBlocks(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  const { decision } = sealed;
  if (decision === null) return [...notYet(words.decision.title, reading), ...signOffBlocks(reading)];
  const reasons = decision.justification.trim() === '' ? words.decision.noJustification : decision.justification;
  const conditions: readonly Block[] =
    decision.conditions.length === 0
      ? []
      : [
          subheading(words.decision.conditions, reading),
          decision.terms
            ? conditionTable(decision, reading)
            : { kind: 'list', numbered: true, items: decision.conditions.map(each => reading.said(each)) },
        ];
  return [
    {
      kind: 'heading',
      number: '',
      title: reading.own(words.decision.title),
      listed: true,
      margin: [
        reading.fact(words.facts.decidedBy, reading.person(decision.by)),
        reading.fact(words.facts.decidedOn, reading.date(decision.at)),
        ...(decision.validUntil === undefined
          ? []
          : [reading.fact(words.decision.validUntil, reading.date(decision.validUntil))]),
      ],
    },
    { kind: 'prose', style: 'lead', paragraphs: [reading.own(words.outcomes[decision.outcome])] },
    prose(paragraphs(reasons, reading)),
    ...conditions,
    ...signOffBlocks(reading),
  ];
}

/** What has to be done, by whom, until when, and whether the approval waits for it. */
function conditionTable({ conditions, terms = [] }: SealedDecision, reading: Reading): Table {
  const { decision: words } = reading.words;
  const left = (title: string) => ({ title, align: 'left', style: 'words' }) as const;
  return {
    kind: 'table',
    caption: '',
    columns: [words.no, words.conditions, words.owner, words.due, words.counts].map(left),
    rows: conditions.map((text, index) => {
      const own = terms.find(each => each.no === index + 1);
      return [
        cell(String(index + 1), reading),
        { text: reading.said(text), tone: null },
        cell(own ? reading.person(own.owner) : '', reading),
        cell(own ? reading.date(own.dueOn) : '', reading),
        cell(own?.prior ? words.prior : words.running, reading),
      ];
    }),
  };
}

/** A draft says so where the advice and the decision will stand. */
function notYet(title: string, reading: Reading): readonly Block[] {
  return [
    { ...subheading(title, reading), listed: true },
    { kind: 'prose', style: 'status', paragraphs: [reading.own(reading.words.draft.notYet)] },
  ];
}

function signOffBlocks(reading: Reading): readonly Block[] {
  const { signOffs } = reading.words;
  const heading = { ...subheading(signOffs.title, reading), listed: true };
  if (reading.sealed.signOffs.length > 0) return [heading, signOffTable(reading)];
  return [heading, { kind: 'prose', style: 'status', paragraphs: [reading.own(signOffs.none)] }];
}

export function subheading(title: string, reading: Reading<Readable>): Heading {
  return { kind: 'heading', number: '', title: reading.own(title), listed: false, margin: [] };
}

function signOffTable(reading: Reading): Table {
  const { signOffs } = reading.words;
  const left = (title: string) => ({ title, align: 'left', style: 'words' }) as const;
  return {
    kind: 'table',
    caption: '',
    columns: [
      left(signOffs.what),
      left(signOffs.who),
      left(signOffs.role),
      left(signOffs.when),
      { title: signOffs.digest, align: 'left', style: 'digest' },
    ],
    rows: reading.sealed.signOffs.map(each => [
      cell(whatWasSigned(each, reading), reading),
      cell(signer(each, reading), reading),
      cell(reading.words.roles[each.role], reading),
      cell(reading.moment(each.at), reading),
      cell(each.digest ?? signOffs.noDigest, reading),
    ]),
  };
}

function whatWasSigned(each: SignOff, reading: Reading): string {
  const step = each.step === null ? '' : stepName(each.step, reading);
  return reading
    .fill(reading.words.signed[each.what], { step, stage: each.stage ?? '', controller: each.controller ?? '' })
    .trim();
}

/** A substitute signs in their own name, for another. */
function signer({ by, onBehalfOf }: SignOff, reading: Reading): string {
  if (onBehalfOf === undefined) return reading.person(by);
  return reading.fill(reading.words.signOffs.insteadOf, { by: reading.person(by), other: reading.person(onBehalfOf) });
}

/** Number and title of a step, such as `1.1 Personal data`. */
export function stepName(
  id: string,
  { sealed }: Pick<Reading<Pick<ReadVersion, 'sections'> & Readable>, 'sealed'>,
): string {
  const step = sealed.sections.flatMap(section => section.steps).find(each => each.id === id);
  return step ? `${step.number} ${step.title}` : id;
}

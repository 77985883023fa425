/** Advice, decision and who signed what. */
import type { SignOff } from '../version/sealed.js';
import { cell } from './answer-table.js';
import { paragraphs, prose } from './answer.js';
import type { Block, Heading, Table } from './model.js';
import type { Reading } from './reading.js';
import { fill } from './words.js';

export function adviceBlocks(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  const { advice } = sealed;
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
  return [heading, ...conflict, prose(paragraphs(advice.text, reading))];
}

export function decisionBlocks(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  const { decision } = sealed;
  const reasons = decision.justification.trim() === '' ? words.decision.noJustification : decision.justification;
  const conditions: readonly Block[] =
    decision.conditions.length === 0
      ? []
      : [
          subheading(words.decision.conditions, reading),
          { kind: 'list', numbered: true, items: decision.conditions.map(each => reading.said(each)) },
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
      ],
    },
    { kind: 'prose', style: 'lead', paragraphs: [reading.own(words.outcomes[decision.outcome])] },
    prose(paragraphs(reasons, reading)),
    ...conditions,
    { ...subheading(words.signOffs.title, reading), listed: true },
    signOffTable(reading),
  ];
}

export function subheading(title: string, reading: Reading): Heading {
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
      cell(reading.person(each.by), reading),
      cell(reading.words.roles[each.role], reading),
      cell(reading.moment(each.at), reading),
      cell(each.digest ?? signOffs.noDigest, reading),
    ]),
  };
}

function whatWasSigned(each: SignOff, reading: Reading): string {
  return fill(reading.words.signed[each.what], { step: each.step === null ? '' : stepName(each.step, reading) }).trim();
}

/** Number and title of a step, such as `1.1 Personal data`. */
export function stepName(id: string, { sealed }: Reading): string {
  const step = sealed.sections.flatMap(section => section.steps).find(each => each.id === id);
  return step ? `${step.number} ${step.title}` : id;
}

/** What stands behind the sections: the programme, why it was assessed, and what was found. */
import { capabilities } from '../programme/programme.js';
import type { RegimeScreening } from '../screening/screening.js';
import { cell } from './answer-table.js';
import { paragraphs, prose } from './answer.js';
import { figures } from './cover.js';
import { subheading } from './decision.js';
import type { Block, Chapter, Table, Text } from './model.js';
import type { SealedFinding } from '../version/sealed.js';
import type { Readable, Reading } from './reading.js';
import { fill } from './words.js';

export type Annex = Omit<Chapter, 'number' | 'runsOn'> & Partial<Pick<Chapter, 'runsOn'>>;

export function programmeAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const { facts } = sealed.programme;
  return {
    title: reading.own(words.programme.title),
    blocks: [
      prose(paragraphs(facts.summary, reading)),
      subheading(words.programme.purposes, reading),
      { kind: 'list', numbered: false, items: facts.purposes.map(each => reading.said(each)) },
      subheading(words.programme.facts, reading),
      factTable(reading),
      subheading(words.programme.parties, reading),
      partyTable(reading),
      subheading(words.programme.capabilities, reading),
      capabilityTable(reading),
    ],
  };
}

function factTable(reading: Reading<Readable>): Block {
  const { programme, facts: words, regimes } = reading.words;
  const { facts, reference } = reading.sealed.programme;
  const date = (iso: string | null) => (iso === null ? words.notStated : reading.date(iso));
  return {
    kind: 'facts',
    title: programme.facts,
    facts: [
      reading.fact(words.programme, `${facts.name} (${reference})`),
      reading.fact(words.regimes, reading.own(reading.listed(facts.regimes.map(each => regimes[each])))),
      reading.fact(words.cameras, figures(facts.camerasInOperation, facts.camerasPlanned, reading)),
      reading.fact(words.sites, figures(facts.sitesInOperation, facts.sitesPlanned, reading)),
      reading.fact(programme.contractOn, date(facts.contractOn)),
      reading.fact(programme.firstProcessingOn, date(facts.firstProcessingOn)),
      reading.fact(programme.plannedLaunchOn, date(facts.plannedLaunchOn)),
    ],
  };
}

export function partyTable(reading: Reading<Readable>): Table {
  const { programme } = reading.words;
  const { facts } = reading.sealed.programme;
  const parties = [
    { role: programme.controller, ...facts.controller },
    ...facts.jointControllers.map(each => ({ role: programme.jointController, ...each })),
    ...facts.processors.map(each => ({ role: programme.processor, ...each })),
  ];
  return table(
    [programme.party, programme.role, programme.contact, programme.tasks],
    parties.map(each => [each.name, each.role, each.contact, each.tasks]),
    reading,
  );
}

export function capabilityTable(reading: Reading<Readable>): Table {
  const { words, sealed } = reading;
  return table(
    [words.programme.capability, words.programme.state],
    capabilities.map(each => [
      words.capabilities[each],
      words.capabilityStates[sealed.programme.facts.capabilities[each]],
    ]),
    reading,
  );
}

export function screeningAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  return {
    title: reading.own(words.screening.title),
    blocks: sealed.screening.regimes.flatMap(each => regimeBlocks(each, reading)),
  };
}

function regimeBlocks(screening: RegimeScreening, reading: Reading<Readable>): readonly Block[] {
  const { words } = reading;
  const verdict: Block = {
    kind: 'facts',
    title: words.regimes[screening.regime],
    facts: [
      reading.fact(words.screening.determination, words.determinations[screening.determination]),
      reading.fact(words.screening.consultation, words.consultations[screening.consultation]),
    ],
  };
  const trace: Block =
    screening.trace.length === 0
      ? { kind: 'prose', style: 'status', paragraphs: [reading.own(words.screening.nothing)] }
      : {
          ...table(
            [words.screening.criterion, words.screening.says, words.screening.because, words.screening.basis],
            screening.trace.map(each => [
              reading.own(each.criterion),
              each.says,
              each.because,
              reading.cited([each.cite]),
            ]),
            reading,
          ),
          caption: words.screening.trace,
        };
  return [subheading(words.regimes[screening.regime], reading), verdict, trace];
}

export function findingsAnnex(reading: Reading): Annex {
  const { words, sealed } = reading;
  const { findings } = words;
  if (sealed.findings.length === 0)
    return { title: reading.own(findings.title), blocks: [prose([reading.own(findings.none)])] };
  return {
    title: reading.own(findings.title),
    blocks: [
      prose([reading.own(findings.intro)]),
      table(
        [findings.finding, findings.severity, findings.says, findings.resolve, findings.basis, findings.questions],
        sealed.findings.map(each => [
          reading.own(each.id),
          words.severities[each.severity],
          found(each, reading),
          each.resolve,
          reading.cited(each.cite) || words.answer.none,
          reading.own(each.questions.join(', ') || words.answer.none),
        ]),
        reading,
      ),
    ],
  };
}

/** In the language of the finding, whatever the answers to it are written in: a cell has one. */
function found({ says, responses }: SealedFinding, reading: Reading<Readable>): Text {
  const text = [says, ...responses.map(response => answered(response, reading))].join('\n');
  return { ...reading.said(says), text };
}

function answered({ by, at, body }: SealedFinding['responses'][number], reading: Reading<Readable>): string {
  return fill(reading.words.findings.answered, { by: reading.person(by), date: reading.date(at), body });
}

/** A table of plain texts, all aligned left. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly (string | Text)[])[],
  reading: Reading<Readable>,
): Table {
  return {
    kind: 'table',
    caption: '',
    columns: titles.map(title => ({ title, align: 'left', style: 'words' })),
    rows: rows.map(row => row.map(each => cell(each, reading))),
  };
}

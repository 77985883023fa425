/** The first page, and the words at the edge of all others. */
import type { Programme } from '../programme/programme.js';
import type { Cover, Fact, Furniture, Note } from './model.js';
import type { Readable, Reading } from './reading.js';

export interface CoverWords {
  readonly title: string;
  readonly details: readonly Fact[];
}

export function cover(reading: Reading<Readable>, { title, details }: CoverWords): Cover {
  const { words, sealed } = reading;
  return {
    organisation: reading.said(sealed.organisation.name),
    title,
    subtitle: reading.said(sealed.programme.facts.name),
    detailsTitle: words.cover.details,
    details,
    notice: notice(reading),
    digestLabel: words.cover.digest,
  };
}

export function furniture(reading: Reading<Readable>, title: string, reader: string): Furniture {
  const { words, sealed } = reading;
  return {
    reference: sealed.assessment.reference,
    title,
    version: reading.fill(words.version, { version: String(sealed.version), date: reading.date(sealed.sealedAt) }),
    reader,
    notice: sealed.programme.facts.notice === null ? null : reading.said(sealed.programme.facts.notice),
    mark: null,
    page: words.page,
    link: words.link,
  };
}

/** What identifies the assessment, whatever the report. */
export function identity(reading: Reading<Readable>): readonly Fact[] {
  const { sealed } = reading;
  const { facts: words } = reading.words;
  return [
    reading.fact(words.assessment, sealed.assessment.title),
    reading.fact(words.reference, sealed.assessment.reference),
    reading.fact(words.version, String(sealed.version)),
  ];
}

/** What the programme is, in figures. */
export function extent(reading: Reading<Readable>): readonly Fact[] {
  const { facts: words, regimes } = reading.words;
  const { facts } = reading.sealed.programme;
  return [
    reading.fact(words.regimes, reading.own(reading.listed(facts.regimes.map(each => regimes[each])))),
    reading.fact(words.cameras, figures(facts.camerasInOperation, facts.camerasPlanned, reading)),
    reading.fact(words.sites, figures(facts.sitesInOperation, facts.sitesPlanned, reading)),
  ];
}

/** The cover of the whole report. */
export function fullDetails(reading: Reading): readonly Fact[] {
  const { facts: words, outcomes } = reading.words;
  const { decision, template } = reading.sealed;
  const questionnaire = { title: template.title, version: String(template.version) };
  const decided =
    decision === null
      ? [reading.fact(words.decision, words.notYet)]
      : [
          reading.fact(words.decision, outcomes[decision.outcome]),
          reading.fact(words.decidedOn, reading.date(decision.at)),
          reading.fact(words.decidedBy, reading.person(decision.by)),
        ];
  return [
    ...identity(reading),
    ...decided,
    ...extent(reading),
    reading.fact(words.questionnaire, reading.fill(words.questionnaireVersion, questionnaire)),
  ];
}

/** `12 in operation, 3 planned`; figures that nobody stated say so. */
export function figures(inOperation: number | null, planned: number | null, reading: Reading<Readable>): string {
  const { facts: words } = reading.words;
  const stated = (figure: number | null) => (figure === null ? words.notStated : reading.number(figure));
  return [
    reading.fill(words.inOperation, { count: stated(inOperation) }),
    reading.fill(words.planned, { count: stated(planned) }),
  ].join(', ');
}

/** Only for programmes that are not the controller's own document. */
function notice(reading: Reading<Readable>): Note | null {
  const { notice: text }: Programme = reading.sealed.programme.facts;
  if (text === null) return null;
  return { kind: 'note', title: reading.words.cover.notice, paragraphs: [reading.said(text)], facts: [] };
}

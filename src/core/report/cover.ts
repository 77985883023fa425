/** The first page, and the words at the edge of all others. */
import type { Programme } from '../programme/programme.js';
import type { Cover, Fact, Furniture, Note } from './model.js';
import type { Reading } from './reading.js';
import { fill } from './words.js';

export function cover(reading: Reading): Cover {
  const { words, sealed } = reading;
  return {
    organisation: reading.said(sealed.organisation.name),
    title: words.title,
    subtitle: reading.said(sealed.programme.facts.name),
    detailsTitle: words.cover.details,
    details: details(reading),
    notice: notice(reading),
    digestLabel: words.cover.digest,
  };
}

export function furniture(reading: Reading): Furniture {
  const { words, sealed } = reading;
  return {
    reference: sealed.assessment.reference,
    title: words.title,
    version: fill(words.version, { version: String(sealed.version), date: reading.date(sealed.sealedAt) }),
    reader: words.reader,
    notice: sealed.programme.facts.notice === null ? null : reading.said(sealed.programme.facts.notice),
    page: words.page,
    link: words.link,
  };
}

function details(reading: Reading): readonly Fact[] {
  const { sealed } = reading;
  const { facts: words, outcomes, regimes } = reading.words;
  const { facts } = sealed.programme;
  const questionnaire = { title: sealed.template.title, version: String(sealed.template.version) };
  return [
    reading.fact(words.assessment, sealed.assessment.title),
    reading.fact(words.reference, sealed.assessment.reference),
    reading.fact(words.version, String(sealed.version)),
    reading.fact(words.decision, outcomes[sealed.decision.outcome]),
    reading.fact(words.decidedOn, reading.date(sealed.decision.at)),
    reading.fact(words.decidedBy, reading.person(sealed.decision.by)),
    reading.fact(words.regimes, facts.regimes.map(each => regimes[each]).join('; ')),
    reading.fact(words.cameras, figures(facts.camerasInOperation, facts.camerasPlanned, reading)),
    reading.fact(words.sites, figures(facts.sitesInOperation, facts.sitesPlanned, reading)),
    reading.fact(words.questionnaire, fill(words.questionnaireVersion, questionnaire)),
  ];
}

/** `12 in operation, 3 planned`; figures that nobody stated say so. */
export function figures(inOperation: number | null, planned: number | null, reading: Reading): string {
  const { facts: words } = reading.words;
  const stated = (figure: number | null) => (figure === null ? words.notStated : reading.number(figure));
  return [
    fill(words.inOperation, { count: stated(inOperation) }),
    fill(words.planned, { count: stated(planned) }),
  ].join(', ');
}

/** Only for programmes that are not the controller's own document. */
function notice(reading: Reading): Note | null {
  const { notice: text }: Programme = reading.sealed.programme.facts;
  if (text === null) return null;
  return { kind: 'note', title: reading.words.cover.notice, paragraphs: [reading.said(text)], facts: [] };
}

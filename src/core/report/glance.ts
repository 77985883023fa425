/** The one page for whoever reads only one: decision, figures, advice, risks, and what is still open. */
import { highResidualRisks } from '../risk/assess.js';
import { subheading } from './decision.js';
import type { Block, Chapter, Tiles } from './model.js';
import { openQuestions } from './open-questions.js';
import type { Reading } from './reading.js';
import { riskBars } from './risk.js';
import { fill } from './words.js';

export function glance(reading: Reading): Chapter {
  const { words } = reading;
  const bars = riskBars(reading);
  return {
    number: '',
    title: reading.own(words.glance.title),
    runsOn: false,
    blocks: [
      { kind: 'prose', style: 'lead', paragraphs: [reading.own(lead(reading))] },
      tiles(reading),
      ...conditions(reading),
      ...advice(reading),
      ...(bars ? [subheading(words.glance.risks, reading), bars] : []),
      ...openAnswers(reading),
    ],
  };
}

function lead(reading: Reading): string {
  const { words, sealed } = reading;
  if (sealed.decision === null) return fill(words.draft.lead, { programme: sealed.programme.facts.name });
  return fill(words.glance.lead, {
    programme: sealed.programme.facts.name,
    who: reading.person(sealed.decision.by),
    date: reading.date(sealed.decision.at),
    outcome: words.outcomes[sealed.decision.outcome],
  });
}

function tiles(reading: Reading): Tiles {
  const { words, sealed } = reading;
  const { facts } = sealed.programme;
  const { method, register } = sealed.risks;
  const answered = reading.questions.length - openQuestions(reading).length;
  const stated = (figure: number | null) => (figure === null ? words.facts.notStated : reading.number(figure));
  const tile = (figure: string, label: string, detail: string) => ({ figure, label, detail });
  return {
    kind: 'tiles',
    tiles: [
      tile(
        stated(facts.camerasInOperation),
        words.tiles.cameras,
        fill(words.tiles.planned, { count: stated(facts.camerasPlanned) }),
      ),
      tile(
        stated(facts.sitesInOperation),
        words.tiles.sites,
        fill(words.tiles.planned, { count: stated(facts.sitesPlanned) }),
      ),
      tile(
        reading.number(highResidualRisks(method, register).length),
        words.tiles.highRisks,
        fill(words.tiles.ofRisks, { count: reading.number(register.length) }),
      ),
      tile(
        reading.number(answered),
        words.tiles.answered,
        fill(words.tiles.ofQuestions, { count: reading.number(reading.questions.length) }),
      ),
    ],
  };
}

function conditions(reading: Reading): readonly Block[] {
  const all = reading.sealed.decision?.conditions ?? [];
  if (all.length === 0) return [];
  const items = all.map(each => reading.said(each));
  return [subheading(reading.words.glance.conditions, reading), { kind: 'list', numbered: true, items }];
}

function advice(reading: Reading): readonly Block[] {
  const { words, sealed } = reading;
  if (sealed.advice === null) return [];
  const { opinion, by, at } = sealed.advice;
  return [
    {
      kind: 'heading',
      number: '',
      title: reading.own(words.glance.advice),
      listed: false,
      margin: [reading.fact(words.margin.givenBy, reading.person(by)), reading.fact(words.margin.on, reading.date(at))],
    },
    {
      kind: 'prose',
      style: 'body',
      paragraphs: [reading.own(`${words.opinions[opinion]}. ${words.glance.adviceElsewhere}`)],
    },
  ];
}

/** So many are named here; a page that is read alone must stay a page. */
const most = 8;

/** Nobody should have to look for what is not there: the annex lists all. */
function openAnswers(reading: Reading): readonly Block[] {
  const { words } = reading;
  const open = openQuestions(reading);
  const heading = subheading(words.glance.answers, reading);
  if (open.length === 0)
    return [heading, { kind: 'prose', style: 'body', paragraphs: [reading.own(words.glance.none)] }];
  const items = open.slice(0, open.length > most + 1 ? most : open.length).map(({ label, answer }) => {
    const status = answer === null ? words.statuses.not_provided : words.statuses.not_known;
    return reading.said(reading.joined(`${label} (${status})`, [label, status]));
  });
  const more = open.length - items.length;
  const rest = more === 0 ? [] : [reading.own(fill(words.glance.more, { count: reading.number(more) }))];
  return [heading, { kind: 'list', numbered: false, items: [...items, ...rest] }];
}

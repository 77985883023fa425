/** Which harms and controls of the catalogues fit a programme, why, and which of them the team has taken up. */
import type { Answers } from '../answers/answer.js';
import { rowsOf, textIn } from '../answers/read.js';
import type { Programme } from '../programme/programme.js';
import type { Condition, Question, Suggests } from '../template/template.js';
import { holds } from '../template/visible.js';

/** A harm to people, of the catalogue of risks. */
export interface Harm {
  readonly id: string;
  readonly title: string;
  /** By design (EDPB 2026 template, 3.1), by an event (4.1.a), or both. */
  readonly track: 'design' | 'event' | 'both';
  readonly causes: readonly string[];
  /** Ids of the controls that act on it. */
  readonly controls: readonly string[];
  /** Articles of the Charter of Fundamental Rights of the EU. */
  readonly rights: readonly number[];
  readonly cite: readonly string[];
  /** When it is suggested; without `when`, always. */
  readonly fits: readonly { readonly when?: Condition; readonly because: string }[];
}

/** A measure against harms, of the catalogue of controls. */
export interface Control {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  readonly cite: readonly string[];
}

export interface RiskCatalogues {
  readonly harms: readonly Harm[];
  readonly controls: readonly Control[];
}

export interface Suggestion {
  readonly id: string;
  readonly title: string;
  /** One sentence a reason: what of the programme or the answers made it fit. */
  readonly because: readonly string[];
  readonly cite: readonly string[];
  /** A row of the table names it: its title stands in the row, whatever was written around it. */
  readonly taken: boolean;
  /** The row that taking it adds; the team completes the rest. */
  readonly cells: Readonly<Record<string, string>>;
  /** What usually causes a harm; empty for a control. */
  readonly causes: readonly string[];
  /** Charter articles that a harm touches; empty for a control. */
  readonly rights: readonly number[];
}

export interface SuggestionFacts {
  readonly programme: Programme;
  /** Only answers that count: see `view` in `template/visible`. */
  readonly answers: Answers;
}

/** The column that holds the name of a row, by what the table is suggested. */
const nameColumn: Readonly<Record<Suggests, string>> = {
  harms_by_design: 'threat',
  harms_by_event: 'event',
  controls: 'measure',
};

/** What fits into this table, in the order of the catalogue; nothing for a table without suggestions. */
export function suggestionsFor(
  question: Pick<Question, 'id' | 'suggests'>,
  catalogues: RiskCatalogues,
  facts: SuggestionFacts,
): readonly Suggestion[] {
  const { suggests } = question;
  if (!suggests) return [];
  const column = nameColumn[suggests];
  const names = rowsOf(facts.answers, question.id).map(row => plain(textIn(row, column)));
  const isTaken = (title: string) => names.some(name => name.includes(plain(title)));
  return suggests === 'controls'
    ? controls(catalogues, facts, isTaken)
    : harms(suggests, catalogues, facts).map(({ harm, because }) => ({
        ...{ id: harm.id, title: harm.title, because, cite: harm.cite, taken: isTaken(harm.title) },
        ...{ cells: { [column]: harm.title }, causes: harm.causes, rights: harm.rights },
      }));
}

/** By the id of each question that shows and takes suggestions. */
export function suggestions(
  shown: readonly Pick<Question, 'id' | 'suggests'>[],
  catalogues: RiskCatalogues,
  facts: SuggestionFacts,
): Readonly<Record<string, readonly Suggestion[]>> {
  const tables = shown.filter(question => question.suggests);
  return Object.fromEntries(tables.map(question => [question.id, suggestionsFor(question, catalogues, facts)]));
}

interface Fitting {
  readonly harm: Harm;
  readonly because: readonly string[];
}

function fitting(all: readonly Harm[], facts: SuggestionFacts): readonly Fitting[] {
  return all
    .map(harm => ({
      harm,
      because: harm.fits.filter(({ when }) => !when || holds(when, facts)).map(each => each.because),
    }))
    .filter(({ because }) => because.length > 0);
}

function harms(suggests: Suggests, catalogues: RiskCatalogues, facts: SuggestionFacts): readonly Fitting[] {
  const other = suggests === 'harms_by_design' ? 'event' : 'design';
  return fitting(catalogues.harms, facts).filter(({ harm }) => harm.track !== other);
}

/** Controls follow from the harms that fit, whether or not the team wrote those down. */
function controls(
  catalogues: RiskCatalogues,
  facts: SuggestionFacts,
  isTaken: (title: string) => boolean,
): readonly Suggestion[] {
  const fit = fitting(catalogues.harms, facts).map(({ harm }) => harm);
  return catalogues.controls.flatMap(({ id, title, group, cite }) => {
    const against = fit.filter(harm => harm.controls.includes(id));
    if (against.length === 0) return [];
    const because = against.map(harm => `It acts on: ${harm.title}.`);
    const cells = { measure: title, group };
    return [{ id, title, because, cite, taken: isTaken(title), cells, causes: [], rights: [] }];
  });
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The form of a programme as it was typed: comes back unchanged when something needs correcting. */
import { capabilities, type Capability, type Party, type Programme } from '../../core/programme/programme.js';
import { posted, ticked, typed } from '../../platform/posted-form.js';
import { dateParts, partsOf, type DatePart } from '../../web/components/date-input.js';
import type { Day, Figure } from '../../web/programme-words.js';

export const figures = ['sitesInOperation', 'sitesPlanned', 'camerasInOperation', 'camerasPlanned'] as const;
export const days = ['contractOn', 'firstProcessingOn', 'plannedLaunchOn'] as const;
export const partyLists = ['jointControllers', 'processors'] as const;
export type PartyList = (typeof partyLists)[number];

export interface TypedProgramme {
  readonly reference: string;
  readonly name: string;
  readonly summary: string;
  readonly notice: string;
  readonly controller: Party;
  readonly jointControllers: readonly Party[];
  readonly processors: readonly Party[];
  /** One a line. */
  readonly purposes: string;
  readonly regimes: readonly string[];
  /** Empty where nothing was chosen yet. */
  readonly capabilities: Readonly<Record<Capability, string>>;
  readonly figures: Readonly<Record<Figure, string>>;
  readonly days: Readonly<Record<Day, Partial<Readonly<Record<DatePart, string>>>>>;
}

/** An empty form. Every capability is still to be said: silence would pass for absence. */
export const untyped: TypedProgramme = typedProgramme({});

/** Reads whatever was posted; never refuses. */
export function typedProgramme(body: unknown): TypedProgramme {
  return {
    reference: typed(body, 'reference').trim(),
    name: typed(body, 'name'),
    summary: typed(body, 'summary'),
    notice: typed(body, 'notice'),
    controller: typedParty(posted(body, 'controller')),
    jointControllers: typedParties(posted(body, 'jointControllers')),
    processors: typedParties(posted(body, 'processors')),
    purposes: typed(body, 'purposes'),
    regimes: ticked(body, 'regimes'),
    capabilities: keyed(capabilities, each => typed(posted(body, 'capabilities'), each)),
    figures: keyed(figures, each => typed(body, each)),
    days: keyed(days, each => keyed(dateParts, part => typed(body, `${each}-${part}`))),
  };
}

/** A registered programme, ready to be changed. */
export function typedFrom(reference: string, facts: Programme): TypedProgramme {
  const { name, summary, controller, jointControllers, processors, regimes } = facts;
  return {
    ...{ reference, name, summary, controller, jointControllers, processors, regimes },
    notice: facts.notice ?? '',
    purposes: facts.purposes.join('\n'),
    capabilities: facts.capabilities,
    figures: keyed(figures, each => String(facts[each] ?? '')),
    days: keyed(days, each => partsOf(facts[each])),
  };
}

/** Carries out `add-processors` and `remove-processors-2` (counted from 1); null when `action` is neither. */
export function changeParties(form: TypedProgramme, action: string): TypedProgramme | null {
  const [, verb, list, no] = /^(add|remove)-(jointControllers|processors)(?:-(\d+))?$/.exec(action) ?? [];
  const key = partyLists.find(each => each === list);
  if (!key) return null;
  const rows = form[key];
  return { ...form, [key]: verb === 'add' ? [...rows, typedParty({})] : rows.filter((_, at) => at + 1 !== Number(no)) };
}

function typedParty(row: unknown): Party {
  return { name: typed(row, 'name'), contact: typed(row, 'contact'), tasks: typed(row, 'tasks') };
}

function typedParties(rows: unknown): readonly Party[] {
  return typeof rows === 'object' && rows !== null ? Object.values(rows).map(typedParty) : [];
}

function keyed<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, value(key)])) as Record<Key, Value>;
}

/** The same form as hidden fields: `typedProgramme` reads it back. */
export function fieldsOf(form: TypedProgramme): readonly (readonly [name: string, value: string])[] {
  const parties = partyLists.flatMap(list =>
    form[list].flatMap((party, at) => partyFields(`${list}[${at + 1}]`, party)),
  );
  return [
    ...(['name', 'summary', 'notice', 'purposes'] as const).map(each => [each, form[each]] as const),
    ...partyFields('controller', form.controller),
    ...parties,
    ...form.regimes.map(each => ['regimes', each] as const),
    ...capabilities.map(each => [`capabilities[${each}]`, form.capabilities[each]] as const),
    ...figures.map(each => [each, form.figures[each]] as const),
    ...days.flatMap(each => dateParts.map(part => [`${each}-${part}`, form.days[each][part] ?? ''] as const)),
  ];
}

function partyFields(field: string, party: Party): readonly (readonly [string, string])[] {
  return (['name', 'contact', 'tasks'] as const).map(each => [`${field}[${each}]`, party[each]] as const);
}

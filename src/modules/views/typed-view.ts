/** The form of a record as it was typed, and what is asked for with it. */
import type { ViewKind } from '../../core/views/subject-view.js';
import type { FieldProblem } from '../../platform/domain-error.js';
import { typed } from '../../platform/posted-form.js';
import { dateParts, dayOf, partsOf, type DatePart } from '../../web/components/date-input.js';
import type { FormError } from '../../web/components/error-summary.js';
import type { ListedView } from './views.service.js';

type TypedDay = Partial<Readonly<Record<DatePart, string>>>;

export interface TypedView {
  readonly groups: string;
  readonly how: string;
  readonly from: TypedDay;
  readonly until: TypedDay;
  readonly said: string;
  readonly changed: string;
  readonly signatures: string;
  readonly ground: string;
  readonly reason: string;
  /** Id of the record that is corrected; empty for a new one. */
  readonly corrects: string;
}

export function typedView(body: unknown): TypedView {
  const text = (field: string) => typed(body, field);
  const day = (field: string) => Object.fromEntries(dateParts.map(part => [part, text(`${field}-${part}`)]));
  return {
    ...{ groups: text('groups'), how: text('how'), from: day('from'), until: day('until'), said: text('said') },
    ...{ changed: text('changed'), signatures: text('signatures'), ground: text('ground'), reason: text('reason') },
    corrects: text('corrects'),
  };
}

/** A correction begins with what it corrects. */
export function typedFrom(view: ListedView): TypedView {
  const { groups, how, from, until, said, changed, signatures, ground, reason, id } = view;
  return {
    ...{ groups: groups.join('\n'), how, from: partsOf(from), until: partsOf(until), said, changed, reason },
    ...{ signatures: signatures === null ? '' : String(signatures), ground: ground ?? '', corrects: id },
  };
}

/** What the form of this kind asks; other fields of it are not looked at. */
export function askedView(kind: ViewKind, form: TypedView): object {
  const { groups, how, said, changed, ground, reason, corrects } = form;
  const both = { kind, groups: groups.split('\n').filter(each => each.trim() !== ''), corrects: orNull(corrects) };
  if (kind === 'refusal') return { ...both, ground: orNull(ground), reason };
  const days = { from: dayOf(form.from), until: dayOf(form.until) };
  const signatures = kind === 'petition' ? counted(form.signatures) : null;
  return { ...both, ...days, how, said, changed, signatures };
}

const order = ['groups', 'signatures', 'ground', 'how', 'from', 'until', 'said', 'changed', 'reason'];

/** In the order of the form. A date has three fields; the summary links to the first. */
export function errorsOfView(problems: readonly FieldProblem[]): readonly FormError[] {
  const sorted = problems.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return sorted.map(({ field, message }) => ({
    field: field === 'from' || field === 'until' ? `${field}-day` : field,
    text: message,
  }));
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** 1,240 and 1 240 are read as they are meant; anything else is left to be refused. */
function counted(text: string): number | null {
  const plain = text.replace(/[\s,.’']/g, '');
  return plain === '' ? null : Number(plain);
}

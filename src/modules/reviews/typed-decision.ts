/** The form of a decision as it was posted, right or wrong. */
import type { NewCondition } from '../../core/conditions/condition.js';
import { posted, ticked, typed } from '../../platform/posted-form.js';
import { dateParts, dayOf, type DatePart } from '../../web/components/date-input.js';

type TypedDay = Partial<Readonly<Record<DatePart, string>>>;

export interface TypedCondition {
  readonly text: string;
  readonly owner: string;
  readonly due: TypedDay;
  readonly prior: boolean;
}

export interface TypedDecision {
  readonly action: string;
  readonly comment: string;
  /** The last day on which an approval holds. */
  readonly validUntil: TypedDay;
  /** One for each that the form shows, also the empty ones. */
  readonly conditions: readonly TypedCondition[];
}

export const emptyCondition: TypedCondition = { text: '', owner: '', due: {}, prior: false };

export const untouchedDecision: TypedDecision = {
  action: '',
  comment: '',
  validUntil: {},
  conditions: [emptyCondition],
};

export function typedDecision(body: unknown): TypedDecision {
  const conditions = listed(posted(body, 'conditions')).map((text, index) => ({
    text,
    owner: typed(body, `owner-${index + 1}`),
    due: dayIn(body, `due-${index + 1}`),
    prior: ticked(body, `prior-${index + 1}`).includes('yes'),
  }));
  return {
    action: typed(body, 'action'),
    comment: typed(body, 'comment'),
    validUntil: dayIn(body, 'validUntil'),
    conditions: conditions.length > 0 ? conditions : [emptyCondition],
  };
}

/** What the form asks for, as the API would be asked: conditions without words are left out. */
export function asked({ action, comment, validUntil, conditions }: TypedDecision): {
  readonly action: string;
  readonly comment: string;
  readonly validUntil: string | undefined;
  readonly conditions: readonly NewCondition[];
} {
  return {
    ...{ action, comment },
    // The form shows it with every outcome; only an approval has one.
    validUntil: action.startsWith('approve') ? (dayOf(validUntil) ?? undefined) : undefined,
    conditions: worded(conditions).map(({ text, owner, due, prior }) => ({
      ...{ text: text.trim(), owner, prior },
      dueOn: dayOf(due) ?? '',
    })),
  };
}

/** Where the problems of the conditions that have words are shown: empty boxes stand between them. */
export function boxOf({ conditions }: Pick<TypedDecision, 'conditions'>, no: number): number {
  const one = worded(conditions)[no - 1];
  return one ? conditions.indexOf(one) + 1 : 1;
}

/** Without JavaScript, one more condition is asked for by sending the form. */
export function addsCondition(body: unknown): boolean {
  return typed(body, 'add') === 'condition';
}

/** Numbered fields arrive as an object, a single one as a text. */
export function listed(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter(each => typeof each === 'string');
}

function worded(conditions: readonly TypedCondition[]): readonly TypedCondition[] {
  return conditions.filter(each => each.text.trim() !== '');
}

function dayIn(body: unknown, name: string): TypedDay {
  return Object.fromEntries(dateParts.map(part => [part, typed(body, `${name}-${part}`)]));
}

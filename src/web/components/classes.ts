/** Joins class names and leaves out what is not set: `classes('a', wide && 'b')`. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/** Further HTML attributes for an element, such as `data-*` or `form`; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

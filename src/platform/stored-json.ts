/** JSON as the database takes it: what cannot be stored of a text that came from a file is replaced, so that it can be shown. */
export function storedJson(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'string' ? each.replaceAll('\u0000', '\ufffd').toWellFormed() : each,
  );
}

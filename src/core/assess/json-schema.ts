/** The few words of JSON Schema (2020-12) that the format of an input is written with. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** An object with these properties and no others. */
export function closed(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Text that says something; `limit` in characters. */
export function words(limit: number): JsonSchema {
  return { type: 'string', maxLength: limit, pattern: '\\S' };
}

/** Only the form: that the day exists is for `uvid assess` to say. */
export const day: JsonSchema = { type: 'string', format: 'date', pattern: '^(19|20|21)\\d\\d-\\d\\d-\\d\\d$' };

export function listOf(items: JsonSchema, { min = 0, max }: { min?: number; max: number }): JsonSchema {
  return { type: 'array', items, minItems: min, maxItems: max };
}

/** One of these values, with what each stands for. */
export function oneOf(options: readonly { readonly value: string | number; readonly label: string }[]): JsonSchema {
  return {
    enum: options.map(each => each.value),
    description: options.map(({ value, label }) => `${value}: ${label}`).join('\n'),
  };
}

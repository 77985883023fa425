/** What the schema of a sealed version is put together from. */
import { type JsonSchema } from '../assess/json-schema.js';

export const text: JsonSchema = { type: 'string' };
export const flag: JsonSchema = { type: 'boolean' };
export const whole: JsonSchema = { type: 'integer', minimum: 0 };
export const ordinal: JsonSchema = { type: 'integer', minimum: 1 };
export const id: JsonSchema = { type: 'string', minLength: 1 };
export const digest: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
export const day: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
/** ISO 8601 in UTC. */
export const moment: JsonSchema = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
};

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

export function maybe(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

export function anyOf(values: readonly (string | null)[]): JsonSchema {
  return { enum: values };
}

/** Every field of `T`, so that a field nobody described does not compile. Nothing else is allowed. */
export function shape<T>(
  properties: { readonly [Key in keyof T]-?: JsonSchema },
  optional: readonly (keyof T)[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter(each => !optional.includes(each as keyof T));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The form of a programme's facts, from the same lists and limits that `checkProgramme` reads. */
import { highestCount } from '../programme/check-facts.js';
import { lineLimit, proseLimit } from '../programme/programme-form.js';
import { capabilities, capabilityStates, regimes, type Programme } from '../programme/programme.js';
import { closed, day, listOf, words, type JsonSchema } from './json-schema.js';

const line = words(lineLimit);
const maybeProse: JsonSchema = { type: ['string', 'null'], maxLength: proseLimit };

const count: JsonSchema = {
  description: 'Null, or left out, while nobody has stated the figure',
  type: ['integer', 'null'],
  minimum: 0,
  maximum: highestCount,
};

function party(description: string): JsonSchema {
  return { description, ...closed({ name: line, contact: maybeProse, tasks: maybeProse }, ['name']) };
}

function maybeDay(description: string): JsonSchema {
  return { description, anyOf: [day, { type: 'null' }] };
}

const fields: { readonly [Key in keyof Programme]: JsonSchema } = {
  name: { description: 'Name of the programme', ...line },
  summary: { description: 'What the programme does, in a few sentences', ...words(proseLimit) },
  controller: party('Who decides why and how the cameras are used, and answers for it'),
  jointControllers: listOf(party('Who decides together with the controller'), { max: 100 }),
  processors: listOf(party('Who works on the data for the controller'), { max: 100 }),
  purposes: { description: 'What the cameras are for, one purpose an entry', ...listOf(line, { min: 1, max: 50 }) },
  regimes: {
    description: 'The laws that bind the programme. EU_AI_ACT only adds to another one',
    ...listOf({ enum: regimes }, { max: regimes.length }),
    contains: { enum: regimes.filter(each => each !== 'EU_AI_ACT') },
  },
  capabilities: {
    description: 'What the equipment can do. Each must be said: silence would pass for absence',
    ...closed(Object.fromEntries(capabilities.map(each => [each, { enum: capabilityStates }])), capabilities),
  },
  sitesInOperation: count,
  sitesPlanned: count,
  camerasInOperation: count,
  camerasPlanned: count,
  contractOn: maybeDay('When the contract was concluded'),
  firstProcessingOn: maybeDay('When the first image was, or will be, recorded'),
  plannedLaunchOn: maybeDay('When operation is to begin'),
  notice: {
    description: 'Printed with everything about a programme described by somebody else',
    type: ['string', 'null'],
  },
};

export const programmeSchema: JsonSchema = closed(fields, [
  'name',
  'summary',
  'controller',
  'jointControllers',
  'processors',
  'purposes',
  'regimes',
  'capabilities',
]);

/** The format of what `uvid assess` reads, as JSON Schema 2020-12, so that other programs can write it. */
import type { Template } from '../template/template.js';
import { answerSchema, answersSchema } from './answers-schema.js';
import type { JsonSchema } from './json-schema.js';
import { camerasSchema } from './camera-schema.js';
import { programmeSchema } from './programme-schema.js';

/**
 * Says what form the parts have. What only comes out when they are read together (a reference to a row that is not
 * there, a day that does not exist) is left to `readCase`. Anything beside the three parts is nobody's business here.
 */
export function inputSchema(template: Template): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `A camera programme and its answers to ${template.id}, version ${template.version}`,
    type: 'object',
    properties: { programme: programmeSchema, answers: answersSchema(template), cameras: camerasSchema },
    required: ['programme'],
    $defs: { answer: answerSchema },
  };
}

/** The form of a file, as a page or a program sends it. */
import type { FastifyRequest } from 'fastify';
import { highestMegabytes, tooLarge } from '../../core/evidence/evidence-file.js';
import { InvalidInputError, type FieldProblem } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { incomingForm, type IncomingForm } from '../../platform/upload.js';
import { AddEvidenceDto } from './evidence.dto.js';
import type { NewEvidence } from './evidence.service.js';

/** The token of the session is read before. */
export async function sentEvidence(request: FastifyRequest): Promise<IncomingForm> {
  const sent = await incomingForm(request, highestMegabytes);
  if (!sent) return { fields: {}, file: null, tooLarge: false };
  const { _csrf: _, ...fields } = sent.fields;
  return { ...sent, fields };
}

/** @throws InvalidInputError with every problem that shows before the file is looked at. */
export async function readEvidence(
  assessmentId: string,
  { fields, file, tooLarge: isTooLarge }: IncomingForm,
): Promise<NewEvidence> {
  const read = await readForm(AddEvidenceDto, fields);
  const problems: readonly FieldProblem[] = [
    ...('problems' in read ? read.problems : problemsOfQuestion(read.dto)),
    ...(isTooLarge ? [tooLarge] : []),
    ...(file || isTooLarge ? [] : [{ field: 'file', message: 'Choose a file' }]),
  ];
  if (problems.length > 0 || 'problems' in read || !file) throw new InvalidInputError(problems);
  return { assessmentId, questionId: read.dto.question, description: read.dto.description, file };
}

function problemsOfQuestion({ question }: AddEvidenceDto): readonly FieldProblem[] {
  return question === '' ? [{ field: 'question', message: 'Choose the question whose answer the file supports' }] : [];
}

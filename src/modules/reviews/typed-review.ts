/** The review page's form: what was typed on each question, as it is posted, kept and shown again. */
import { allOf, firstOf, type FormFields } from '../../web/posted-fields.js';

/** The marks of a question, or of the step as a whole. */
export interface TypedMarks {
  readonly verdict: string;
  readonly row: string;
  readonly blocks: boolean;
  readonly body: string;
}

export const markNames = {
  verdict: (question: string): string => `marks[${question}][verdict]`,
  row: (question: string): string => `marks[${question}][row]`,
  kind: (question: string): string => `marks[${question}][kind]`,
  body: (question: string): string => `marks[${question}][body]`,
};

export function marksIn(fields: FormFields, question: string): TypedMarks {
  return {
    verdict: firstOf(fields, markNames.verdict(question)),
    row: firstOf(fields, markNames.row(question)),
    blocks: allOf(fields, markNames.kind(question)).includes('blocking'),
    body: firstOf(fields, markNames.body(question)),
  };
}

/** The form as the API takes a review. A remark that is empty was not made. */
export function reviewFromForm(fields: FormFields, questions: readonly string[]): Record<string, unknown> {
  const marks = questions.map(question => ({ question, ...marksIn(fields, question) }));
  const digest = firstOf(fields, 'digest');
  return {
    verdict: firstOf(fields, 'verdict'),
    comment: firstOf(fields, 'comment'),
    verdicts: marks.filter(each => each.verdict !== '').map(({ question, verdict }) => ({ question, verdict })),
    remarks: marks
      .filter(each => each.body.trim() !== '')
      .map(({ question, row, blocks, body }) => ({
        question,
        body,
        kind: blocks ? 'blocking' : 'remark',
        ...(row === '' ? {} : { row: Number(row) }),
      })),
    ...(digest === '' ? {} : { digest }),
  };
}

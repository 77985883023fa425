/** What the exports say of a version, from the whole of it or from its public copy. */
import type { Answers } from '../answers/answer.js';
import type { PublicCopy } from '../redaction/public-copy.js';
import type { RegimeScreening } from '../screening/screening.js';
import type { SealedQuestion, SealedVersion } from '../version/sealed.js';
import type { Outcome } from '../workflow/states.js';

export interface Described extends Pick<SealedVersion, 'version' | 'sealedAt' | 'programme' | 'risks'> {
  /** Of the whole version, whichever of the two is described. */
  readonly digest: string;
  readonly organisation: string;
  readonly assessment: { readonly reference: string; readonly title: string };
  readonly screening: readonly Pick<RegimeScreening, 'regime' | 'determination'>[];
  readonly outcome: Outcome;
  /** What was withheld from publication is missing from a copy. */
  readonly answers: Answers;
  /** What a choice is called, by question and column. */
  readonly questions: readonly Pick<SealedQuestion, 'id' | 'columns'>[];
}

export function describeVersion(sealed: SealedVersion, digest: string): Described {
  const questions = sealed.sections.flatMap(section => section.steps).flatMap(step => step.questions);
  return {
    ...partsOf(sealed),
    digest,
    screening: sealed.screening.regimes,
    answers: Object.fromEntries(questions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : []))),
    questions,
  };
}

export function describeCopy(copy: PublicCopy): Described {
  const questions = copy.topics.flatMap(each => each.questions);
  const answers: Answers = Object.fromEntries(
    questions.flatMap(({ id, answer }) => (answer?.status === 'answered' ? [[id, answer]] : [])),
  );
  return { ...partsOf(copy), digest: copy.copyOf.digest, screening: copy.screening, answers, questions };
}

function partsOf(from: SealedVersion | PublicCopy) {
  const { version, sealedAt, programme, risks, assessment, decision, organisation } = from;
  const { reference, title } = assessment;
  return {
    ...{ version, sealedAt, programme, risks, outcome: decision.outcome, organisation: organisation.name },
    assessment: { reference, title },
  };
}

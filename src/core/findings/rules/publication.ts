/** What the public may read, and what reopens the assessment. */
import { isAnswered, isChosen } from '../../answers/read.js';
import { neverWithheld } from '../../redaction/never-withheld.js';
import { can, faceRecognition, listed, when } from '../ask.js';
import type { Rule } from '../rule.js';

export const publication: readonly Rule[] = [
  {
    id: 'PUB-01',
    severity: 'serious',
    family: 'adequacy',
    cite: ['wp248-publish', 'gdpr-12-14', 'led-13-1', 'zzpl-23-25'],
    questions: [...neverWithheld],
    resolve:
      'Publish who is responsible, the purposes, the legal basis, the periods and the rights; withhold a detail at most.',
    finds: ({ answers }) => {
      const hidden = neverWithheld.filter(each => answers[each]?.status === 'withheld');
      return when(
        hidden.length > 0,
        `Withheld from the public although people have a right to know it: ${listed(hidden)}.`,
      );
    },
  },
  {
    id: 'PUB-02',
    severity: 'advice',
    family: 'consistency',
    cite: ['wp248-publish', 'led-15-4'],
    questions: [],
    resolve: 'Publish the answer, or decide again until when it is withheld.',
    finds: ({ answers, today }) => {
      const over = Object.entries(answers).filter(
        ([, answer]) => answer.status === 'withheld' && today !== null && answer.until < today,
      );
      return when(over.length > 0, `The time for withholding is over: ${listed(over.map(([question]) => question))}.`);
    },
  },
  {
    id: 'PUB-03',
    severity: 'advice',
    family: 'adequacy',
    cite: ['wp248-publish'],
    questions: ['decision.publication'],
    resolve: 'Publish at least a summary; an assessment that nobody can read builds no trust.',
    finds: ({ answers }) =>
      when(isChosen(answers, 'decision.publication', 'none'), 'Nothing of the assessment will be published.'),
  },
  {
    id: 'PUB-04',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-5-2022-publish', 'wp248-publish'],
    questions: ['decision.publication'],
    resolve: 'Publish the results of the assessment: recognition of faces concerns everybody who passes.',
    finds: ({ answers, programme }) =>
      when(
        can(programme, faceRecognition) &&
          ['shared', 'statement', 'none'].some(each => isChosen(answers, 'decision.publication', each)),
        'Faces can be recognised, and not even a summary will be published.',
      ),
  },
  {
    id: 'REV-01',
    severity: 'advice',
    family: 'adequacy',
    cite: ['gdpr-35-11', 'zzpl-54-11', 'uk-scc-review'],
    questions: ['decision.review_triggers'],
    resolve: 'Let a changed camera, a new function and an incident reopen the assessment.',
    finds: ({ answers }) => {
      const left = ['camera_changed', 'function', 'incident'].filter(
        each => !isChosen(answers, 'decision.review_triggers', each),
      );
      return when(
        isAnswered(answers, 'decision.review_triggers') && left.length > 0,
        `These do not reopen the assessment: ${listed(left.map(each => each.replaceAll('_', ' ')))}.`,
      );
    },
  },
  {
    id: 'REV-02',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-35-11', 'zzpl-54-11', 'cop-watchlist'],
    questions: ['decision.review_triggers'],
    resolve: 'Let a new threshold and a new kind or size of list reopen the assessment.',
    finds: ({ answers, programme }) => {
      const left = ['threshold', 'watchlist'].filter(each => !isChosen(answers, 'decision.review_triggers', each));
      return when(
        can(programme, faceRecognition) && isAnswered(answers, 'decision.review_triggers') && left.length > 0,
        `Faces can be recognised, and the assessment is not reopened by a change of ${listed(left)}.`,
      );
    },
  },
];

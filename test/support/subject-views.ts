import type { RecordedView, SubjectView } from '../../src/core/views/subject-view.js';

export const aConsultation: SubjectView = {
  ...{
    kind: 'consultation',
    groups: ['Users of the car park', 'The staff council'],
    how: 'Two evenings at the town hall',
  },
  ...{ from: '2026-04-09', until: '2026-04-16', said: 'Their hours become known.', changed: 'No view of level 3.' },
  ...{ signatures: null, ground: null, reason: '' },
};

export const aPetition: SubjectView = {
  ...aConsultation,
  ...{ kind: 'petition', groups: ['Residents of Lindenfeld'], how: 'On paper and online', signatures: 1240 },
};

export const aRefusal: SubjectView = {
  ...{ kind: 'refusal', groups: ['Passers-by'], how: '', from: null, until: null, said: '', changed: '' },
  ...{ signatures: null, ground: 'security', reason: 'The operation lasts nine days and would fail if it were known.' },
};

/** As a sealed version holds it. */
export function recordedView(view: SubjectView, index = 0): RecordedView {
  return { ...view, id: `view-${index + 1}`, by: 'p-assessor', at: '2026-05-01T09:00:00.000Z' };
}

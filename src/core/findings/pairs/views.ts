/** Records of what the people concerned said, beside an answer that says otherwise. */
import type { SubjectView } from '../../views/subject-view.js';
import { say, type Pair } from './pair.js';

const asked: SubjectView = {
  ...{ kind: 'consultation', groups: ['Users of the car park'], how: 'Two evenings at the town hall' },
  ...{ from: '2026-04-09', until: '2026-04-16', said: 'Their hours become known', changed: 'No view of level 3' },
  ...{ signatures: null, ground: null, reason: '' },
};
const petition: SubjectView = { ...asked, kind: 'petition', how: 'On paper and online', signatures: 1240 };
const notAsked = { answers: { 'views.sought': say('no') } };

export const viewPairs: readonly Pair[] = [
  { rule: 'VIE-03', base: 'car park', given: { views: [asked] }, change: notAsked },
  { rule: 'VIE-04', base: 'car park', given: { views: [petition] }, change: notAsked },
];

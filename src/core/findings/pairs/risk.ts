import { cell, everyRow, minus, notSaid, plus, rows, say, type Pair } from './pair.js';

const withheld = { ground: 'R3', reason: 'Patrols', decidedBy: 'Head of unit' } as const;
const text = 'The cameras look at the lanes of two levels and at four doors, and at nothing else in the building.';

export const riskPairs: readonly Pair[] = [
  {
    rule: 'SAF-01',
    base: 'car park',
    change: { answers: { 'safeguards.principles': everyRow({ principle: 'fairness' }) } },
  },
  { rule: 'SAF-02', base: 'car park', change: { answers: { 'safeguards.rights': everyRow({ right: 'access' }) } } },
  {
    rule: 'SAF-03',
    base: 'everything',
    given: { answers: { 'safeguards.security': everyRow({ status: 'planned' }) } },
    change: { answers: { 'processing.status': say('in_operation') } },
  },
  {
    rule: 'SAF-04',
    base: 'car park',
    given: {
      answers: {
        'safeguards.incidents': say('yes'),
        'safeguards.incident_list': rows({ what: 'Leak', after: 'Two cards' }),
      },
    },
    change: { answers: { 'safeguards.incident_list': cell(1, { after: 'Nothing.' }) } },
  },
  { rule: 'NOT-01', base: 'car park', change: { answers: { 'notices.sign': say(['none']) } } },
  { rule: 'NOT-02', base: 'car park', change: { answers: { 'notices.sign': plus('none') } } },
  { rule: 'NOT-03', base: 'car park', change: { answers: { 'notices.sign': minus('pointer') } } },
  {
    rule: 'NOT-04',
    base: 'everything',
    given: { answers: { 'notices.sign': plus('recipients') } },
    change: { answers: { 'notices.sign': minus('recipients') } },
  },
  { rule: 'VIE-01', base: 'car park', change: { answers: { 'views.methods': cell(2, { done: 'Noted.' }) } } },
  { rule: 'VIE-02', base: 'everything', change: { answers: { 'views.sought': say('no') } } },
  {
    rule: 'STA-01',
    base: 'everything',
    given: { answers: { 'flow.uses': plus('staff') } },
    change: { answers: { 'views.sought': say('no') } },
  },
  { rule: 'RSK-01', base: 'car park', change: { answers: { 'risk.measures': cell(11, { risks: [8] }) } } },
  {
    rule: 'RSK-02',
    base: 'car park',
    change: { answers: { 'events.list': everyRow({ kind: 'illegitimate_access' }) } },
  },
  { rule: 'RSK-03', base: 'everything', change: { answers: { 'risk.register': cell(1, { from: [] }) } } },
  { rule: 'RSK-04', base: 'everything', change: { answers: { 'risk.register': cell(1, { events: [] }) } } },
  {
    rule: 'RSK-05',
    base: 'everything',
    change: { answers: { 'risk.residual': cell(1, { likelihood: 3, severity: 3 }) } },
  },
  { rule: 'RSK-06', base: 'car park', change: { answers: { 'risk.residual': cell(1, { reason: '' }) } } },
  { rule: 'RSK-07', base: 'car park', change: { answers: { 'risk.measures': cell(1, { due: '2026-10-13' }) } } },
  {
    rule: 'RSK-08',
    base: 'car park',
    change: { answers: { 'risk.measures': cell(11, { due: '' }) } },
  },
  {
    rule: 'RSK-09',
    base: 'everything',
    given: { answers: { 'risk.residual': cell(1, { likelihood: 1, severity: 3 }) } },
    change: { answers: { 'risk.measures': cell(1, { effect: 'severity' }) } },
  },
  {
    rule: 'RSK-10',
    base: 'car park',
    change: {
      answers: { 'safeguards.access': say('Only trained operators may enter. Misuse is impossible in our room.') },
    },
  },
  { rule: 'RSK-11', base: 'car park', change: { answers: { 'risk.residual': cell(2, { acceptable: 'no' }) } } },
  { rule: 'RSK-12', base: 'car park', change: { answers: { 'risk.measures': cell(11, { risks: [77] }) } } },
  {
    rule: 'RSK-13',
    base: 'everything',
    change: { answers: { 'risk.register': cell(1, { likelihood: 1, severity: 1 }) } },
  },
  {
    rule: 'RSK-14',
    base: 'everything',
    change: { answers: { 'risk.residual': cell(1, { likelihood: 4, severity: 1 }) } },
  },
  {
    rule: 'RSK-15',
    base: 'everything',
    given: { answers: { 'risk.measures': cell(1, { status: 'planned' }) } },
    change: { answers: { 'processing.status': say('in_operation') } },
  },
  { rule: 'RSK-16', base: 'car park', change: { answers: { 'risk.residual': cell(1, { by: '' }) } } },
  { rule: 'TIM-01', base: 'car park', change: { answers: { 'processing.status': say('pilot') } } },
  { rule: 'TIM-02', base: 'car park', change: { programme: { firstProcessingOn: '2026-10-11' } } },
  { rule: 'TIM-03', base: 'car park', change: { programme: { firstProcessingOn: '2026-09-20' } } },
  { rule: 'TIM-04', base: 'car park', change: { programme: { plannedLaunchOn: '2026-10-11' } } },
  { rule: 'TIM-05', base: 'car park', change: { answers: { 'planning.end': say('2027-01-10') } } },
  { rule: 'TIM-06', base: 'car park', change: { answers: { 'decision.review_date': say('2030-01-12') } } },
  { rule: 'TIM-07', base: 'car park', change: { answers: { 'decision.review_date': say('2026-10-11') } } },
  { rule: 'TIM-08', base: 'everything', change: { answers: { 'planning.end': notSaid } } },
  { rule: 'TXT-01', base: 'car park', change: { answers: { 'necessity.problem': say('Crime in the town.') } } },
  { rule: 'TXT-02', base: 'car park', change: { answers: { 'responsible.unit': say('TBD') } } },
  {
    rule: 'TXT-03',
    base: 'car park',
    given: { answers: { 'data.nature': say(text) } },
    change: { answers: { 'data.scope': say(text) } },
  },
  {
    rule: 'SEC-01',
    base: 'car park',
    change: { answers: { 'cameras.siting': say('Confidential, by decision of the Ministry.') } },
  },
  {
    rule: 'PUB-01',
    base: 'car park',
    change: {
      answers: { 'responsible.unit': () => ({ ...withheld, status: 'withheld', value: text, until: '2027-01-01' }) },
    },
  },
  {
    rule: 'PUB-02',
    base: 'car park',
    given: {
      answers: { 'cameras.view': () => ({ ...withheld, status: 'withheld', value: text, until: '2026-10-12' }) },
    },
    change: {
      answers: { 'cameras.view': () => ({ ...withheld, status: 'withheld', value: text, until: '2026-10-11' }) },
    },
  },
  { rule: 'PUB-03', base: 'car park', change: { answers: { 'decision.publication': say('none') } } },
  { rule: 'PUB-04', base: 'everything', change: { answers: { 'decision.publication': say('statement') } } },
  { rule: 'REV-01', base: 'car park', change: { answers: { 'decision.review_triggers': minus('incident') } } },
  { rule: 'REV-02', base: 'everything', change: { answers: { 'decision.review_triggers': minus('threshold') } } },
];

import type { AssessedRisk } from '../../src/core/risk/assess.js';
import type { RiskMethod } from '../../src/core/risk/method.js';
import type { Column } from '../../src/core/template/template.js';
import type { TableValue } from '../../src/core/answers/answer.js';
import type { RefLookup } from '../../src/web/components/refs.js';

export const method: RiskMethod = {
  name: 'Four by four',
  likelihood: ['Negligible', 'Limited', 'Significant', 'Maximum'].map((name, index) => ({
    value: index + 1,
    name,
    meaning: '',
  })),
  severity: ['Negligible', 'Limited', 'Significant', 'Maximum'].map((name, index) => ({
    value: index + 1,
    name,
    meaning: '',
  })),
  levels: [
    { id: 'low', name: 'Low' },
    { id: 'medium', name: 'Medium' },
    { id: 'high', name: 'High' },
    { id: 'very_high', name: 'Very high' },
  ],
  matrix: [
    ['low', 'low', 'low', 'medium'],
    ['low', 'medium', 'medium', 'high'],
    ['medium', 'medium', 'high', 'very_high'],
    ['medium', 'high', 'very_high', 'very_high'],
  ],
  highFrom: 'high',
  severityOverride: 4,
  questions: { register: 'risks', measures: 'measures', residual: 'residual' },
};

const risk = (no: number, title: string, likelihood: number, severity: number): AssessedRisk => ({
  no,
  title,
  inherent: { likelihood, severity, level: method.matrix[severity - 1]?.[likelihood - 1] ?? '' },
  residual: null,
  measures: [],
  acceptable: null,
  reason: '',
});

export const risks: readonly AssessedRisk[] = [
  risk(1, 'People are identified without cause', 3, 4),
  risk(2, 'Recordings leak', 2, 3),
  risk(3, 'People stay away from a protest', 3, 4),
  risk(4, 'A recording is kept too long', 2, 1),
];

export const columns: readonly Column[] = [
  { id: 'name', kind: 'line', label: 'Data item' },
  { id: 'count', kind: 'number', label: 'People concerned', optional: true },
  {
    id: 'category',
    kind: 'choice',
    label: 'Category',
    options: [
      { value: 'ordinary', label: 'Ordinary' },
      { value: 'special', label: 'Special category' },
    ],
  },
  { id: 'since', kind: 'date', label: 'Collected since' },
  { id: 'needed', kind: 'yes_no', label: 'Strictly necessary?' },
  { id: 'likelihood', kind: 'likelihood', label: 'Likelihood' },
  { id: 'why', kind: 'text', label: 'Why it is needed', hint: 'Name the purpose it serves.' },
  { id: 'purposes', kind: 'refs', label: 'Purposes', of: 'purposes' },
];

export const refs: RefLookup = {
  purposes: [
    { no: 1, prefix: 'P', text: 'Prevention of crime in public places' },
    { no: 2, prefix: 'P', text: 'Traffic control' },
  ],
};

export const table: TableValue = {
  next: 4,
  rows: [
    {
      no: 1,
      cells: {
        name: 'Video images',
        count: 250000,
        category: 'ordinary',
        since: '2019-02-09',
        needed: 'yes',
        likelihood: 3,
        why: 'To see what happens in the street.',
        purposes: [1, 2],
      },
    },
    { no: 3, cells: { name: 'Facial templates', category: 'special', purposes: [1] } },
  ],
};

/** Every law and every capability at once: a base on which rules about recognition can be tried. */
import type { Answer, Answers, CellValue, TableValue } from '../../answers/answer.js';
import { rowsOf } from '../../answers/read.js';
import type { Programme } from '../../programme/programme.js';
import type { Column, Question, QuestionKind, Template } from '../../template/template.js';
import { view } from '../../template/visible.js';
import type { Case } from './case.js';

/** Answers every question that shows and has no answer with something of the right form that no rule objects to by itself. */
export function filled(template: Template, { programme, answers }: Case): Case {
  const all: Record<string, Answer> = { ...answers };
  // Answers bring up further questions, which are answered in the next round.
  for (let round = 0; round < 5; round++) {
    const open = view(template, { programme, answers: all }).questions.filter(each => !all[each.question.id]);
    for (const { question } of open)
      all[question.id] = { status: 'answered', value: sample[question.kind](question, all) };
  }
  return { programme, answers: all };
}

type Value = string | number | readonly string[] | TableValue;

const sample: Record<QuestionKind, (question: Question, answers: Answers) => Value> = {
  text: ({ id }) => `For ${id} this is described in full in the annex of this test, in so many words.`,
  line: ({ id }) => `Line for ${id}`,
  yes_no: () => 'no',
  choice: ({ options }) => options?.[0]?.value ?? '',
  choices: ({ options }) => [options?.[0]?.value ?? ''],
  number: ({ min }) => min ?? 1,
  date: () => '2027-10-01',
  table,
};

function table(question: Question, answers: Answers): TableValue {
  const numbers = question.rowsFrom === undefined ? [1] : rowsOf(answers, question.rowsFrom).map(row => row.no);
  const cells = Object.fromEntries((question.columns ?? []).map(column => [column.id, cell(column, answers)]));
  return { next: Math.max(0, ...numbers) + 1, rows: numbers.map(no => ({ no, cells })) };
}

function cell(column: Column, answers: Answers): CellValue {
  if (column.kind === 'refs') return rowsOf(answers, column.of ?? '').map(row => row.no);
  if (column.kind === 'choice') return column.options?.[0]?.value ?? '';
  if (column.kind === 'date') return '2026-09-01';
  if (column.kind === 'yes_no') return 'yes';
  return ['number', 'likelihood', 'severity'].includes(column.kind) ? 1 : `Cell for ${column.id}`;
}

const answered = (value: string | number | readonly string[] | TableValue): Answer => ({ status: 'answered', value });

const rowsOfCells = (...cells: readonly Record<string, CellValue>[]): Answer =>
  answered({ next: cells.length + 1, rows: cells.map((each, index) => ({ no: index + 1, cells: each })) });

/** Every law and every capability at once, answered so that no rule about recognition has anything to remark. */
export function everythingAtOnce(template: Template, { programme }: Case): Case {
  return filled(template, { programme: withAll(programme), answers: said });
}

const withAll = (programme: Programme): Programme => ({
  ...programme,
  purposes: ['Find people on a warrant for robbery at the five stations of line 2'],
  regimes: ['EU_GDPR', 'EU_LED', 'RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES', 'UK_GDPR', 'UK_DPA_P3', 'EU_AI_ACT'],
  capabilities: {
    fixed: 'active',
    ptz: 'active',
    mobile: 'active',
    body_worn: 'active',
    drone: 'active',
    anpr: 'active',
    audio: 'active',
    analytics: 'active',
    live_face_recognition: 'active',
    retrospective_face_recognition: 'active',
  },
  sitesPlanned: 800,
  camerasPlanned: 1000,
});

const said: Answers = {
  'responsible.shared': answered('yes'),
  'sheet.reasons': answered(['public_monitoring', 'nine_criteria', 'changed']),
  'data.items': rowsOfCells({ item: 'Face template', explanation: 'Of everybody who passes', special: 'biometric' }),
  'flow.uses': answered(['face_comparison', 'plate_comparison', 'tracking']),
  'faces.connected': answered('yes'),
  'legal.basis': rowsOfCells({
    purposes: [1],
    ground: 'law_enforcement',
    provision: 'Police Act, s. 12',
    why: 'Task',
  }),
  'legal.special': answered('yes'),
  'legal.rs_list': answered(['special_large', 'public_surveillance', 'new_technology', 'matching']),
  'cameras.hidden': answered('yes'),
  'flow.foreign': answered('yes'),
  'processors.outside': answered('yes'),
  'processors.secret_terms': answered('yes'),
  'ai.software': answered('yes'),
  'ai.prohibited': answered(['realtime']),
  'ai.systems': rowsOfCells({ system: 'Engine 4', class: 'high_risk', why: 'Annex III point 1' }),
  'accuracy.seen': answered(10_000),
  'accuracy.alerts': answered(100),
  'accuracy.false_alerts': answered(1),
  'accuracy.results': rowsOfCells(
    { group: 'Women', tested: 200, fpir: 0.1, fnir: 5 },
    { group: 'Men', tested: 200, fpir: 0.1, fnir: 5 },
  ),
  'watchlist.size': answered(100),
  'risk.register': rowsOfCells({ risk: 'Wrong stop', from: [1], events: [1], likelihood: 3, severity: 3 }),
  'views.sought': answered('yes'),
  'decision.review_triggers': answered(['camera_changed', 'function', 'incident', 'threshold', 'watchlist']),
};

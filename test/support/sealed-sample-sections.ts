/** The sample's answers: at least one of each kind and status. */
import type { Answer, TableRow } from '../../src/core/answers/answer.js';
import type { Column } from '../../src/core/template/template.js';
import type { SealedQuestion, SealedSection } from '../../src/core/version/sealed.js';

export const assessor = '11111111-1111-4111-8111-111111111111';

export function question(id: string, label: string, rest: Partial<SealedQuestion> = {}): SealedQuestion {
  return {
    id,
    kind: 'text',
    label,
    cite: ['gdpr-35-7-a'],
    unit: null,
    options: [],
    columns: [],
    prefix: null,
    answer: null,
    writtenBy: assessor,
    writtenAt: '2026-05-12T09:30:00Z',
    ...rest,
  };
}

export function answered(value: Extract<Answer, { status: 'answered' }>['value']): Answer {
  return { status: 'answered', value };
}

export function rows(...cells: readonly TableRow['cells'][]): Answer {
  return answered({ next: cells.length + 1, rows: cells.map((each, index) => ({ no: index + 1, cells: each })) });
}

const column = (id: string, kind: Column['kind'], label: string, rest: Partial<Column> = {}): Column => ({
  id,
  kind,
  label,
  ...rest,
});

const section = (number: string, title: string, steps: SealedSection['steps']): SealedSection => ({
  id: `s${number}`,
  number,
  title,
  steps,
});

const step = (number: string, title: string, questions: readonly SealedQuestion[]): SealedSection['steps'][number] => ({
  id: `s${number}`,
  number,
  title,
  digest: 'a'.repeat(64),
  questions,
});

export const carParkSections: readonly SealedSection[] = [
  section('0', 'General information', [
    step('0.1', 'Controller and planning', [
      question('gen.controller', 'Who decides why and how the cameras are used?', {
        kind: 'line',
        cite: ['gdpr-4-7'],
        answer: answered('Parking Authority of the Municipality of Novi Breg'),
      }),
      question('gen.launch', 'When will the cameras start to record?', {
        kind: 'date',
        answer: answered('2026-09-01'),
      }),
      question('gen.end', 'When does the processing end?', {
        kind: 'date',
        answer: { status: 'not_applicable', reason: 'The car park has no closing date; the review of 5.1 applies.' },
      }),
    ]),
  ]),
  section('1', 'Systematic description', [
    step('1.1', 'Data, purposes and context', [
      question('desc.data', 'Which personal data are processed?', {
        kind: 'table',
        prefix: 'D',
        columns: [
          column('item', 'line', 'Data item'),
          column('people', 'text', 'Whose data'),
          column('special', 'yes_no', 'Special category'),
        ],
        answer: rows(
          { item: 'Moving images', people: 'Drivers, passengers and passers-by at the entrance', special: 'no' },
          { item: 'Number plates', people: 'Keepers of the vehicles, as far as they can be read', special: 'no' },
          { item: 'Access log', people: 'Attendants and the maintenance company', special: 'no' },
        ),
      }),
      question('desc.purposes', 'For which purposes are they processed?', {
        kind: 'table',
        prefix: 'P',
        cite: ['gdpr-5-1-b'],
        columns: [
          column('purpose', 'line', 'Purpose'),
          column('data', 'refs', 'Data items', { of: 'desc.data' }),
          column('why', 'text', 'Why these data', { optional: true }),
        ],
        answer: rows(
          { purpose: 'Clearing up damage to vehicles', data: [1, 2], why: 'The insurer asks which vehicle was there.' },
          { purpose: 'Showing who opened a recording', data: [3] },
        ),
      }),
      question('flow.phases', 'What happens to the data, phase by phase?', {
        kind: 'table',
        prefix: 'F',
        columns: [
          column('phase', 'line', 'Phase'),
          column('operation', 'choice', 'Operation', {
            options: [
              { value: 'collection', label: 'Collection' },
              { value: 'storage', label: 'Storage' },
              { value: 'sharing', label: 'Sharing or transfer' },
            ],
          }),
          column('data', 'refs', 'Data', { of: 'desc.data' }),
        ],
        answer: rows(
          { phase: 'Recording', operation: 'collection', data: [1, 2] },
          { phase: 'Seven days on the recorder', operation: 'storage', data: [1, 2] },
          { phase: 'Handing over to the police', operation: 'sharing', data: [1] },
        ),
      }),
      question('desc.context', 'Describe the place and the people who use it.', {
        answer: answered(
          'The car park has 214 places on two open levels beside the district clinic. It is lit and staffed from 06:00 to 22:00 and closed at night.\n\nTwelve fixed cameras look at the lanes, the two barriers and the payment machines. None can turn or zoom, none records sound, and none looks into the clinic or at its entrance.',
        ),
      }),
      question('desc.functions', 'Which functions do the cameras have?', {
        kind: 'choices',
        options: [
          { value: 'record', label: 'Recording' },
          { value: 'live', label: 'Live view by the attendant' },
          { value: 'export', label: 'Export of a sequence to the police or an insurer' },
        ],
        answer: answered(['record', 'live', 'export']),
      }),
    ]),
  ]),
  section('2', 'Necessity, proportionality and measures', [
    step('2.1', 'Legal basis and retention', [
      question('law.basis', 'On which legal basis?', {
        kind: 'choice',
        cite: ['gdpr-6', 'edpb-3-2019'],
        options: [
          { value: 'task', label: 'Task in the public interest' },
          { value: 'interest', label: 'Legitimate interest' },
        ],
        answer: answered('task'),
      }),
      question('ret.days', 'After how many days are recordings overwritten?', {
        kind: 'number',
        unit: 'days',
        cite: ['gdpr-5-1-e', 'edpb-3-2019'],
        answer: answered(7),
      }),
      question('ret.automatic', 'Is overwriting automatic?', { kind: 'yes_no', answer: answered('yes') }),
      question('sec.network', 'How is the camera network protected?', {
        answer: {
          status: 'withheld',
          value:
            'The cameras stand in a network of their own (VLAN 214) without a route to the internet. The recorder accepts connections from two workstations only.',
          ground: 'R6',
          reason: 'The addresses and the layout would help an attacker.',
          decidedBy: 'Milena Stojanović',
          until: '2029-05-31',
        },
      }),
    ]),
  ]),
  section('3', 'Impacts by design', [
    step('3.1', 'Necessity', [
      question('nec.alternatives', 'Which milder means were considered?', {
        answer: answered(
          'Обиласци чувара сваког сата били су испробани током 2025. године: број пријављених оштећења није опао, а трошак је био три пута већи. Бољe осветљење је постављено и остаје.',
        ),
      }),
      question('nec.evaluation', 'How is the effect measured?', {
        answer: { status: 'not_known', who: 'Ana Kovač', by: '2026-12-15' },
      }),
      question('nec.children', 'Are children recorded?', { kind: 'yes_no', writtenBy: null, writtenAt: null }),
    ]),
  ]),
  section('4', 'Risks to rights and freedoms', [
    step('4.1', 'Register', [
      question('risk.register', 'Which risks are there before additional measures?', {
        kind: 'table',
        prefix: 'R',
        columns: [
          column('risk', 'text', 'Risk'),
          column('likelihood', 'likelihood', 'Likelihood'),
          column('severity', 'severity', 'Severity'),
        ],
        answer: rows(
          { risk: 'An attendant watches a person out of curiosity', likelihood: 3, severity: 2 },
          { risk: 'A recording shows who visits the clinic', likelihood: 2, severity: 3 },
          { risk: 'A recording is kept longer than needed', likelihood: 2, severity: 2 },
        ),
      }),
      question('risk.measures', 'Which additional measures are planned?', {
        kind: 'table',
        prefix: 'M',
        columns: [
          column('measure', 'text', 'Measure'),
          column('risks', 'refs', 'Risks', { of: 'risk.register' }),
          column('status', 'choice', 'Status', {
            options: [
              { value: 'planned', label: 'Planned' },
              { value: 'done', label: 'Implemented' },
            ],
          }),
          column('owner', 'line', 'Owner'),
          column('due', 'date', 'Due'),
        ],
        answer: rows(
          {
            measure: 'Each view of a recording is logged and checked every month',
            risks: [1],
            status: 'done',
            owner: 'Ana Kovač',
            due: '2026-06-30',
          },
          {
            measure: 'The side of the clinic is masked in all pictures',
            risks: [2],
            status: 'planned',
            owner: 'Petar Ilić',
            due: '2026-08-15',
          },
        ),
      }),
      question('risk.residual', 'How high is each risk after the measures?', {
        kind: 'table',
        prefix: 'R',
        columns: [
          column('likelihood', 'likelihood', 'Likelihood'),
          column('severity', 'severity', 'Severity'),
          column('acceptable', 'yes_no', 'Acceptable'),
          column('reason', 'text', 'Reason'),
        ],
        answer: rows(
          { likelihood: 1, severity: 2, acceptable: 'yes', reason: 'Abuse would be found within a month.' },
          { likelihood: 1, severity: 3, acceptable: 'yes', reason: 'Visitors can no longer be told apart.' },
          { likelihood: 2, severity: 2, acceptable: 'yes', reason: 'Overwriting is automatic and tested.' },
        ),
      }),
    ]),
  ]),
  section('5', 'Opinions', [
    step('5.1', 'Views of the people concerned', [
      question('views.asked', 'Who was asked, and what did they say?', {
        cite: ['gdpr-35-9'],
        answer: answered('The tenants’ council asked for a sign in two languages. It was ordered on 4 May 2026.'),
      }),
    ]),
  ]),
  section('6', 'Decision', [
    step('6.1', 'Publication', [
      question('dec.publish', 'Will a summary be published?', { kind: 'yes_no', answer: answered('yes') }),
    ]),
  ]),
];

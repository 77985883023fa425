/** The smallest template with everything in it that a test may want to break. As a YAML parser would give it. */
export function smallSource() {
  return {
    id: 'small',
    version: 1,
    title: 'Small assessment',
    activeFrom: '2026-01-01',
    sections: [
      {
        id: 's1',
        number: '1',
        title: 'Description',
        steps: [
          {
            id: 's1-1',
            number: '1.1',
            title: 'What is processed',
            questions: [
              question('data', 'table', {
                prefix: 'D',
                columns: [
                  { id: 'item', kind: 'line', label: 'Data item' },
                  { id: 'note', kind: 'text', label: 'Note', optional: true },
                ],
              }),
              question('sound', 'yes_no'),
              question('sound.reason', 'text', { when: { question: 'sound', is: 'yes' } }),
              question('sound.length', 'number', {
                when: { question: 'sound.reason', answered: true },
                min: 0,
                max: 60,
                unit: 'minutes',
                optional: true,
              }),
              question('areas', 'choices', { options: [option('street'), option('school')] }),
              question('school.children', 'line', { when: { question: 'areas', includes: 'school' } }),
            ],
          },
        ],
      },
      {
        id: 's4',
        number: '4',
        title: 'Risks',
        steps: [
          {
            id: 's4-1',
            number: '4.1',
            title: 'Register',
            questions: [
              question('risks', 'table', {
                prefix: 'R',
                columns: [
                  { id: 'risk', kind: 'line', label: 'Risk' },
                  { id: 'data', kind: 'refs', of: 'data', label: 'Data' },
                  { id: 'likelihood', kind: 'likelihood', label: 'Likelihood' },
                  { id: 'severity', kind: 'severity', label: 'Severity' },
                ],
              }),
              question('measures', 'table', {
                prefix: 'M',
                columns: [
                  { id: 'measure', kind: 'line', label: 'Measure' },
                  { id: 'risks', kind: 'refs', of: 'risks', label: 'Risks' },
                  {
                    id: 'status',
                    kind: 'choice',
                    label: 'Status',
                    options: [option('planned'), option('implemented')],
                  },
                  { id: 'owner', kind: 'line', label: 'Owner' },
                  { id: 'due', kind: 'date', label: 'Due' },
                ],
              }),
              question('residual', 'table', {
                rowsFrom: 'risks',
                columns: [
                  { id: 'likelihood', kind: 'likelihood', label: 'Likelihood' },
                  { id: 'severity', kind: 'severity', label: 'Severity' },
                  { id: 'acceptable', kind: 'yes_no', label: 'Acceptable' },
                  { id: 'reason', kind: 'text', label: 'Reason', optional: true },
                ],
              }),
            ],
          },
        ],
      },
    ],
    risk: {
      name: 'Three by three',
      likelihood: [level(1, 'Remote'), level(2, 'Possible'), level(3, 'Probable')],
      severity: [level(1, 'Minimal'), level(2, 'Significant'), level(3, 'Severe')],
      levels: [
        { id: 'low', name: 'Low' },
        { id: 'medium', name: 'Medium' },
        { id: 'high', name: 'High' },
      ],
      matrix: [
        ['low', 'low', 'medium'],
        ['low', 'medium', 'high'],
        ['medium', 'high', 'high'],
      ],
      highFrom: 'high',
      severityOverride: 3,
      questions: { register: 'risks', measures: 'measures', residual: 'residual' },
    },
  };
}

export function question(id: string, kind: string, more: object = {}): Record<string, unknown> {
  return { id, kind, label: `About ${id}?`, why: 'Because the law asks.', cite: ['gdpr-35-7-a'], ...more };
}

export function option(value: string) {
  return { value, label: value };
}

function level(value: number, name: string) {
  return { value, name, meaning: `${name} it is.` };
}

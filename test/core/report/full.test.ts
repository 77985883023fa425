import { describe, expect, it } from 'vitest';
import { sealedSample } from '../../support/sealed-sample.js';
import { question, report, rowsOf, sample, tableOf, wordsOf } from './sample-report.js';

describe('the order', () => {
  it('is glance, sections 0 to 6, annexes', () => {
    expect(sample.chapters.map(each => each.number)).toEqual([
      '',
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      ...'ABCDEFGHIJKLMNOPQ',
    ]);
  });

  it('adds what a questionnaire lacks: risks, advice and decision have sections of their own', () => {
    const few = report({ sections: sealedSample.sections.slice(0, 2) });
    expect(few.chapters.map(each => each.number).slice(1, 6)).toEqual(['0', '1', '4', '5', '6']);
  });

  it('prints every question of the sealed version', () => {
    const ids = sample.chapters.flatMap(each =>
      each.blocks.flatMap(block => (block.kind === 'question' ? block.id : [])),
    );
    expect(ids).toHaveLength(20);
  });
});

describe('an answer', () => {
  it('in another language than the rest is tagged with its own, paragraph by paragraph', () => {
    const german =
      'Die Kameras nehmen den Eingang auf und die Straße.\nDas ist nicht für die Polizei, und wird es nicht.';
    const sections = sealedSample.sections.map(section => ({
      ...section,
      steps: section.steps.map(step => ({
        ...step,
        questions: step.questions.map(each =>
          each.id === 'nec.evaluation' ? { ...each, answer: { status: 'answered', value: german } as const } : each,
        ),
      })),
    }));
    const { answer } = question('nec.evaluation', report({ sections }));
    const langs = answer.flatMap(each => (each.kind === 'prose' ? each.paragraphs.map(part => part.lang) : []));
    expect(langs.length).toBeGreaterThan(0);
    expect(new Set(langs)).toEqual(new Set(['de']));
  });

  it.each([
    ['gen.controller', ['Parking Authority of the Municipality of Novi Breg']],
    ['gen.launch', ['1\u00a0September\u00a02026']],
    ['law.basis', ['Task in the public interest']],
    ['ret.days', ['7\u00a0days']],
    ['ret.automatic', ['Yes']],
    ['gen.end', ['Not applicable: The car park has no closing date; the review of 5.1 applies.']],
    ['nec.evaluation', ['Not known yet: Ana Kovač will find out by 15\u00a0December\u00a02026.']],
    ['nec.children', ['Not provided']],
  ])('to %s is printed as %j', (id, words) => {
    expect(wordsOf(id)).toEqual(words);
  });

  it('in two paragraphs stays in two', () => {
    expect(wordsOf('desc.context')).toHaveLength(2);
  });

  it('of several choices is a list of their labels', () => {
    expect(question('desc.functions').answer).toMatchObject([
      {
        kind: 'list',
        items: [
          { text: 'Recording' },
          { text: 'Live view by the attendant' },
          { text: 'Export of a sequence to the police or an insurer' },
        ],
      },
    ]);
  });

  it('that is withheld says so, with ground, harm, who and until when', () => {
    const [note] = question('sec.network').answer;
    expect(note).toMatchObject({
      kind: 'note',
      title: 'Withheld from publication',
      facts: [
        { value: { text: 'R6 Security of the processing' } },
        { value: { text: 'The addresses and the layout would help an attacker.' } },
        { value: { text: 'Milena Stojanović' } },
        { value: { text: '31\u00a0May\u00a02029' } },
      ],
    });
  });

  it('that is withheld is printed whole for the authority', () => {
    expect(wordsOf('sec.network').join()).toContain('VLAN 214');
  });

  it('in Cyrillic under a Serbian regime is Serbian', () => {
    expect(question('nec.alternatives').answer[0]).toMatchObject({ paragraphs: [{ lang: 'sr-Cyrl' }] });
  });

  it('in Latin letters has the language of the report', () => {
    expect(question('desc.context').answer[0]).toMatchObject({ paragraphs: [{ lang: null }, { lang: null }] });
  });

  it('in Cyrillic under another regime is not taken for Serbian', () => {
    const { programme } = sealedSample;
    const elsewhere = report({ programme: { ...programme, facts: { ...programme.facts, regimes: ['EU_GDPR'] } } });
    expect(question('nec.alternatives', elsewhere).answer[0]).toMatchObject({ paragraphs: [{ lang: null }] });
  });
});

describe('a table', () => {
  it('numbers its rows with its letter', () => {
    expect(rowsOf(tableOf(question('desc.data').answer)).map(row => row[0])).toEqual(['D1', 'D2', 'D3']);
  });

  it('names the rows of another table as that one prints them', () => {
    expect(rowsOf(tableOf(question('desc.purposes').answer))[0]![2]).toBe('D1, D2');
  });

  it('marks an optional cell without a value with a dash', () => {
    expect(rowsOf(tableOf(question('desc.purposes').answer))[1]![3]).toBe('–');
  });

  it('prints an empty required cell as not provided', () => {
    const section = sealedSample.sections[1]!;
    const [first, ...others] = section.steps[0]!.questions;
    const gap = {
      ...first!,
      answer: { status: 'answered', value: { next: 2, rows: [{ no: 1, cells: {} }] } },
    } as const;
    const steps = [{ ...section.steps[0]!, questions: [gap, ...others] }];
    const sections = sealedSample.sections.map(each => (each.id === section.id ? { ...section, steps } : each));
    expect(rowsOf(tableOf(question('desc.data', report({ sections })).answer))[0]).toEqual([
      'D1',
      'Not provided',
      'Not provided',
      'Not provided',
    ]);
  });

  it('prints levels by name', () => {
    expect(rowsOf(tableOf(question('risk.register').answer))[0]!.slice(2)).toEqual(['Significant', 'Limited']);
  });
});

describe('the margin of a question', () => {
  const facts = (id: string) => question(id).margin.map(each => [each.label, each.value.text]);

  it('says who answered, when, and on which provision', () => {
    expect(facts('gen.controller')).toEqual([
      ['Last answered by', 'Ana Kovač\n12\u00a0May\u00a02026'],
      ['Required by', 'GDPR Art. 4(7)'],
    ]);
  });

  it('keeps guidance apart from law', () => {
    expect(facts('ret.days').slice(1)).toEqual([
      ['Required by', 'GDPR Art. 5(1)(e)'],
      ['Guidance', 'EDPB Guidelines 3/2019'],
    ]);
  });

  it('shows law that nobody confirmed as guidance', () => {
    expect(facts('views.asked').slice(1)).toEqual([['Guidance', 'GDPR Art. 35(9)']]);
  });

  it('names nobody while nobody answered', () => {
    expect(facts('nec.children')).toEqual([['Required by', 'GDPR Art. 35(7)(a)']]);
  });
});

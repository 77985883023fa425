import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Citation } from '../../src/web/components/citation.js';
import { partsOf } from '../../src/web/components/date-input.js';
import { Diff } from '../../src/web/components/diff.js';
import { EditableTable } from '../../src/web/components/editable-table.js';
import { fieldId } from '../../src/web/components/field.js';
import { LevelTag, toneOf } from '../../src/web/components/level-tag.js';
import { RiskMatrix } from '../../src/web/components/risk-matrix.js';
import { TableAnswer } from '../../src/web/components/table-answer.js';
import { Paragraphs } from '../../src/web/components/thread.js';
import { diffWords } from '../../src/core/version/word-diff.js';
import { dateInWords, momentInWords } from '../../src/web/words.js';
import { columns, method, refs, risks, table } from './samples.js';

describe('fieldId', () => {
  it.each([
    ['name', 'name'],
    ['sound.recorded', 'sound.recorded'],
    ['rows[3][purpose]', 'rows-3-purpose'],
    ['rows[3][since]-day', 'rows-3-since-day'],
  ])('%s becomes %s', (name, id) => {
    expect(fieldId(name)).toBe(id);
  });
});

describe('partsOf', () => {
  it('drops leading zeros', () => {
    expect(partsOf('2019-02-09')).toEqual({ day: '9', month: '2', year: '2019' });
  });

  it('gives back what was typed when a part is missing', () => {
    expect(partsOf('2019--09')).toEqual({ day: '9', month: '', year: '2019' });
  });

  it.each([null, undefined, 'soon'])('has nothing for %j', date => {
    expect(partsOf(date)).toEqual({});
  });
});

describe('words', () => {
  it('writes a date without breaks', () => {
    expect(dateInWords('2019-11-09')).toBe('9\u00a0November\u00a02019');
  });

  it('writes a moment in UTC', () => {
    expect(momentInWords('2026-03-02T14:05:00Z')).toBe('2\u00a0March\u00a02026, 14:05\u00a0UTC');
  });

  it('leaves alone what is no date', () => {
    expect(dateInWords('soon')).toBe('soon');
  });
});

describe('Citation', () => {
  const law = { label: 'GDPR Art. 35(7)(a)', kind: 'law', confirmed: true } as const;

  it('keeps the article with its number', () => {
    expect(renderToString(<Citation citation={law} />)).toContain('GDPR Art.\u00a035(7)(a)');
  });

  it('does not call confirmed law guidance', () => {
    expect(renderToString(<Citation citation={law} />)).not.toContain('guidance');
  });

  it.each([
    { ...law, confirmed: false },
    { ...law, kind: 'guidance' as const },
  ])('says of $kind (confirmed: $confirmed) that it is guidance, not law', citation => {
    expect(renderToString(<Citation citation={citation} />)).toContain('guidance, not law');
  });
});

describe('levels', () => {
  it.each([
    ['low', 'low'],
    ['medium', 'medium'],
    ['high', 'high'],
    ['very_high', 'very-high'],
  ])('%s looks %s', (level, tone) => {
    expect(toneOf(method, level)).toBe(tone);
  });

  it('names the level beside its shape', () => {
    expect(renderToString(<LevelTag method={method} level="very_high" />)).toMatch(/<svg.*<\/svg>Very high/);
  });

  it('says that a risk is not rated', () => {
    expect(renderToString(<LevelTag method={method} level={null} />)).toContain('Not rated');
  });
});

describe('RiskMatrix', () => {
  const html = renderToString(<RiskMatrix method={method} risks={risks} rating="inherent" caption="Inherent risks" />);

  it('names its level in each of the 16 cells', () => {
    expect(
      html.match(/<td[^>]*><span class="uvid-matrix__level"><svg.*?<\/svg>(Low|Medium|High|Very high)/g),
    ).toHaveLength(16);
  });

  it('begins with the gravest row', () => {
    expect(html.match(/<th scope="row"[^>]*><span[^>]*>(\d)/g)?.map(text => text.at(-1))).toEqual(['4', '3', '2', '1']);
  });

  it('puts both risks of likelihood 3 and severity 4 into one cell', () => {
    expect(html).toMatch(/Very high<\/span><ul[^>]*><li>.*?R1.*?<\/li><li>.*?R3.*?<\/li><\/ul>/);
  });

  it('leaves out risks that are not rated', () => {
    const residual = renderToString(<RiskMatrix method={method} risks={risks} rating="residual" caption="Residual" />);
    expect(residual).not.toContain('uvid-matrix__risk');
  });
});

describe('EditableTable', () => {
  const html = renderToString(<EditableTable columns={columns} value={table} prefix="D" refs={refs} method={method} />);

  it('posts the number of each row', () => {
    expect(html.match(/name="row" value="\d"/g)).toEqual(['name="row" value="1"', 'name="row" value="3"']);
  });

  it('posts the next number', () => {
    expect(html).toContain('name="next" value="4"');
  });

  it('removes a row by a submit button that says which', () => {
    expect(html).toMatch(/name="action" value="remove-row:3"[^>]*>Remove<span class="govuk-visually-hidden"> D3</);
  });

  it('answers Enter with continue, because its button comes first', () => {
    expect(html.match(/<button[^>]*value="([^"]*)"/)?.[1]).toBe('continue');
  });

  it('lists the rows that a column can name', () => {
    expect(html).toContain('P2\u00a0Traffic control');
  });

  it('neither adds nor removes rows that follow another table', () => {
    const fixed = renderToString(<EditableTable columns={columns} value={table} rowTitles={{ 1: 'Leak' }} />);
    expect(fixed).not.toMatch(/add-row|remove-row/);
    expect(fixed).toContain('Leak');
  });

  it('puts an error at its cell', () => {
    const errors = [{ field: 'rows[3][name]', text: 'Enter the data item' }];
    const wrong = renderToString(<EditableTable columns={columns} value={table} errors={errors} />);
    expect(wrong).toContain('id="rows-3-name-error"');
  });
});

describe('TableAnswer', () => {
  const draw = (value = table) =>
    renderToString(<TableAnswer label="Data" columns={columns} value={value} prefix="D" refs={refs} method={method} />);

  it('numbers the rows', () => {
    expect(
      draw()
        .match(/<th scope="row"[^>]*>(D\d)/g)
        ?.map(text => text.slice(-2)),
    ).toEqual(['D1', 'D3']);
  });

  it.each([
    '250,000',
    'Ordinary',
    '9\u00a0February\u00a02019',
    '>Yes<',
    '3\u00a0–\u00a0Significant',
    'P1\u00a0Prevention',
  ])('writes %j', words => {
    expect(draw()).toContain(words);
  });

  it('prints an empty cell as not provided', () => {
    expect(draw({ next: 2, rows: [{ no: 1, cells: {} }] }).match(/Not provided/g)).toHaveLength(columns.length);
  });

  it('prints a table without rows as not provided', () => {
    expect(draw({ next: 1, rows: [] })).toContain('Not provided');
  });

  it('keeps a reference to a row that has gone', () => {
    expect(draw({ next: 2, rows: [{ no: 1, cells: { purposes: [7] } }] })).toContain('P7 (removed)');
  });
});

describe('diffWords', () => {
  it('finds the word that changed', () => {
    expect(diffWords('kept for 40 days.', 'kept for 30 days.')).toEqual([
      { kind: 'same', text: 'kept for ' },
      { kind: 'removed', text: '40' },
      { kind: 'added', text: '30' },
      { kind: 'same', text: ' days.' },
    ]);
  });

  it('is all added after nothing', () => {
    expect(diffWords('', 'new text')).toEqual([{ kind: 'added', text: 'new text' }]);
  });

  it.each([
    ['a b c d', 'b d e'],
    ['камере на углу', 'камера на углу, 40 дана'],
  ])('gives both texts back: %j and %j', (before, after) => {
    const parts = diffWords(before, after);
    const without = (kind: string) =>
      parts
        .filter(part => part.kind !== kind)
        .map(part => part.text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });

  it('shows very long texts whole', () => {
    const long = (word: string) => Array.from({ length: 2500 }, (_, index) => `${word}${index}`).join(' ');
    expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('Diff', () => {
  it('says what was removed and what was added', () => {
    const html = renderToString(<Diff before="40 days" after="30 days" />);
    expect(html).toMatch(/<del[^>]*><span class="govuk-visually-hidden">removed: <\/span>40/);
    expect(html).toMatch(/<ins[^>]*><span class="govuk-visually-hidden">added: <\/span>30/);
  });
});

describe('Paragraphs', () => {
  it('begins a paragraph after an empty line', () => {
    expect(renderToString(<Paragraphs text={'One\nline\n\nTwo'} />)).toBe(
      '<p class="govuk-body uvid-typed">One\nline</p><p class="govuk-body uvid-typed">Two</p>',
    );
  });
});

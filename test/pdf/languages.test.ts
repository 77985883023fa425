import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/language/languages.js';
import { reportContent } from '../../src/core/report/kinds.js';
import { withCanaries } from '../support/canaries.js';
import { drawnFrom } from '../support/drawn-sample.js';
import { textOf } from '../support/pdf-tools.js';
import { reportWordsIn } from '../support/report-words.js';
import { everyKind } from '../support/sealed-kinds.js';
import { lint } from './lint.js';

const others = languages.filter(each => each !== 'en');

describe.each(others)('in %s', language => {
  it.each(everyKind(withCanaries))('the %s report has no fault that the lint can see', async (_kind, source) => {
    const pdf = await drawnFrom(source, language);
    expect(await lint(pdf)).toEqual([]);
    const { model } = reportContent(source, reportWordsIn(language));
    const text = textOf(pdf).replace(/[\s-]/g, '');
    const titles = model.chapters.map(each => each.title.text.replace(/[\s-]/g, ''));
    expect(titles.filter(title => !text.includes(title))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { Translator } from '../../../src/core/language/translator.js';

const translator = new Translator(
  {
    'Save and continue': 'Sačuvaj i nastavi',
    'Saved by {who} on {date}.': 'Sačuvano: {who}, {date}.',
    '{count} of {countAll} answered': 'odgovoreno {count} od {countAll}',
    somebody: 'neko',
    '{what} on {date}': '{what}, dana {date}',
    'It is done.': 'Gotovo je.',
    'Is it sure?': 'Sigurno?',
    'in place of {who}': 'umesto: {who}',
  },
  'sr-Latn',
);

describe('a sentence of the pages', () => {
  it('is known by its English text, whatever the white space', () => {
    expect(translator.said(' Save and\n continue ')).toBe('Sačuvaj i nastavi');
  });

  it('keeps names, and translates dates and words in its places', () => {
    expect(translator.said('Saved by Ana on 26\u00a0November\u00a02026.')).toBe(
      'Sačuvano: Ana, 26.\u00a0novembar\u00a02026.',
    );
    expect(translator.said('Saved by somebody on 1 May 2026, 14:05 UTC.')).toContain('neko, 1.\u00a0maj\u00a02026.');
  });

  it('with a figure takes figures only', () => {
    expect(translator.said('3 of 12 answered')).toBe('odgovoreno 3 od 12');
    expect(translator.said('Some of them answered')).toBeNull();
  });

  it('is known by the pattern that gives most of it', () => {
    expect(translator.said('Saved by Ana on 1 May 2026.')).toContain('Sačuvano: Ana');
    expect(translator.said('Moved on 1 May 2026')).toContain('Moved, dana 1.');
    expect(translator.said('in place of somebody')).toBe('umesto: neko');
  });

  it('is known with others in one text, if all of them are', () => {
    expect(translator.said('It is done. Nobody knows this.')).toBeNull();
    expect(translator.said('It is done. Is it sure? Saved by Ana on 1 May 2026.')).toContain(
      'Gotovo je. Sigurno? Sačuvano',
    );
  });

  it('has figures as the language writes them, and leaves numbers of steps', () => {
    expect(translator.said('8,100')).toBe('8.100');
    expect(translator.said('8,100 of 12,000 answered')).toBe('odgovoreno 8.100 od 12.000');
    expect(translator.said('3.1')).toBeNull();
  });

  it('is known without the point that the page sets', () => {
    expect(translator.said('Save and continue.')).toBe('Sačuvaj i nastavi.');
    expect(translator.said('3 of 12 answered.')).toBeNull();
  });

  it('that nobody translated is not guessed', () => {
    expect(translator.said('Ana')).toBeNull();
  });
});

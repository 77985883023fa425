import { describe, expect, it } from 'vitest';
import { Translator } from '../../src/core/language/translator.js';
import { translatedHtml } from '../../src/web/translated-html.js';

const translator = new Translator(
  {
    Approved: 'Odobreno',
    Programmes: 'Programi',
    'Error:': 'Greška:',
    'R & D': 'I < R',
    'Tasks: {tasks}': 'Zadaci: {tasks}',
  },
  'sr-Latn',
  new Set(['Notices & requests']),
);
const translated = (html: string) => translatedHtml(html, translator);

describe('a page in another language', () => {
  it.each([
    ['a text', '<p class="a">Approved</p>', '<p class="a">Odobreno</p>'],
    ['a label for screen readers', '<nav aria-label="Programmes"></nav>', '<nav aria-label="Programi"></nav>'],
    ['a title, part by part', '<title>Error: Programmes – Uvid</title>', '<title>Greška: Programi – Uvid</title>'],
    ['what is ours among lines', '<p>Nordblick\nTasks: repairs</p>', '<p>Nordblick\nZadaci: repairs</p>'],
    ['signs of HTML', '<b>R &amp; D</b>', '<b>I &lt; R</b>'],
    [
      'an option with a value',
      '<option value="a" selected>Approved</option>',
      '<option value="a" selected>Odobreno</option>',
    ],
  ])('changes %s', (_what, html, own) => {
    expect(translated(html)).toBe(own);
  });

  it.each([
    ['what somebody typed', '<textarea name="x">Approved</textarea>'],
    ['what somebody wrote, however deep', '<div data-written=""><p><b>Approved</b></p></div>'],
    ['an option that sends its text', '<option>Approved</option>'],
    ['a text in a language of its own', '<a lang="en" title="x">Approved</a>'],
    ['code and scripts', '<code>Approved</code><script src="a.js"></script>'],
    ['names', '<td>Ana Kovač</td><img src="a" alt="x > y">'],
  ])('leaves %s', (_what, html) => {
    expect(translated(html)).toBe(html);
  });

  it('goes on after an element that is left', () => {
    expect(translated('<div data-written=""><br><i>Approved</i></div><p>Approved</p>')).toBe(
      '<div data-written=""><br><i>Approved</i></div><p>Odobreno</p>',
    );
  });

  it('marks what is known to be English, however short', () => {
    expect(translated('<h2>Notices &amp; requests</h2><p>Ana Kovač</p>')).toBe(
      '<h2><span lang="en">Notices &amp; requests</span></h2><p>Ana Kovač</p>',
    );
  });

  it('marks English that has no translation as English', () => {
    expect(translated('<p>The state of the assessment is not known.</p>')).toBe(
      '<p><span lang="en">The state of the assessment is not known.</span></p>',
    );
  });
});

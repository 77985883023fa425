import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../src/core/citation.js';
import { suggestionsFor, type Control, type Harm } from '../../src/core/risk/suggest.js';
import { Suggestions } from '../../src/modules/assessments/forms/suggestions.js';
import { FindingView } from '../../src/modules/reviews/finding-view.js';
import { loadTranslator } from '../../src/modules/templates/load-translator.js';
import { loadCatalogue, loadTemplates } from '../../src/modules/templates/template-files.js';
import { citedScreening, ScreeningView } from '../../src/web/components/screening-view.js';
import { translatedHtml } from '../../src/web/translated-html.js';
import { sealedDemonstration } from '../support/sealed-demonstration.js';

const templates = loadTemplates().map(each => each.content);
const citations = new Map(loadCatalogue<Citation>('citations').map(each => [each.id, each]));
const catalogues = { harms: loadCatalogue<Harm>('risks'), controls: loadCatalogue<Control>('controls') };
const sealed = sealedDemonstration('belgrade');
const translator = loadTranslator('sr-Latn', templates);

/** What a page leaves in English. */
function leftIn(html: string): readonly string[] {
  const own = translatedHtml(html, translator);
  return [...own.matchAll(/<span lang="en">([^<]*)/g)].map(each => each[1]!);
}

describe('the pages in Serbian', () => {
  it('say in Serbian what was found', () => {
    const findings = sealed.findings.map(each => ({
      ...each,
      citations: each.cite.map(id => citations.get(id)!),
      questions: [],
      responses: [],
    }));
    const html = renderToString(
      <ul>
        {findings.map(each => (
          <FindingView assessmentId="1" finding={each} />
        ))}
      </ul>,
    );
    // What the team registered stands in the finding as it was written.
    expect(leftIn(html)).toEqual([]);
    const page = translatedHtml(html, translator);
    expect(findings.flatMap(({ says, resolve }) => [says, resolve]).filter(each => page.includes(each))).toEqual([]);
  });

  it('say in Serbian why an assessment is mandatory', () => {
    const html = renderToString(<ScreeningView screening={citedScreening(sealed.screening, citations)} />);
    expect(leftIn(html)).toEqual([]);
    const page = translatedHtml(html, translator);
    const trace = sealed.screening.regimes.flatMap(each => each.trace);
    expect(trace.filter(each => page.includes(each.says) || page.includes(each.because))).toEqual([]);
    expect(page).toContain('Zato što: Nepokretne kamere: u upotrebi; Prepoznavanje registarskih tablica: u upotrebi.');
  });

  it.each(['bydesign.threats', 'events.list', 'risk.measures'])('suggest in Serbian: %s', id => {
    const question = templates
      .flatMap(each => each.sections)
      .flatMap(each => each.steps)
      .flatMap(each => each.questions)
      .find(each => each.id === id)!;
    const facts = { programme: sealed.programme.facts, answers: {} };
    const suggestions = suggestionsFor(question, catalogues, facts);
    const html = renderToString(
      <Suggestions of={question} suggestions={suggestions} rows={{ next: 1, rows: [] }} action="/" />,
    );
    expect(leftIn(html)).toEqual([]);
    const page = translatedHtml(html, translator);
    expect(suggestions.map(each => each.title).filter(each => page.includes(each))).toEqual([]);
  });
});

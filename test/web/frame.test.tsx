import { describe, expect, it } from 'vitest';
import { renderErrorPage } from '../../src/web/error-page.js';
import { renderPage, type Page } from '../../src/web/frame.js';

const page: Page = { title: 'Programmes', nonce: 'n0nce', assets: { 'app.css': 'app.0123abcd.css' } };
const signedIn: Page = {
  ...page,
  csrfToken: 'token-1',
  actor: { name: 'Mila <Petrović>', organisation: 'City of Example', roles: ['Assessor', 'Reader'] },
};
const draw = (more: Partial<Page> = {}) => renderPage({ ...page, ...more }, <h1>Programmes</h1>);

describe('renderPage', () => {
  it('is a whole document in English', () => {
    expect(draw()).toMatch(/^<!DOCTYPE html>\n<html lang="en" class="govuk-template">.*<\/html>$/s);
  });

  it('takes another language', () => {
    expect(draw({ lang: 'sr-Cyrl' })).toContain('<html lang="sr-Cyrl"');
  });

  it('names the page and the service in the title', () => {
    expect(draw()).toContain('<title>Programmes – Uvid</title>');
  });

  it('says first in the title that there is an error', () => {
    expect(draw({ error: true })).toContain('<title>Error: Programmes – Uvid</title>');
  });

  it('has the skip link before everything else that can be focused', () => {
    expect(draw()).toMatch(/^[^]*?<a [^>]*class="govuk-skip-link"/);
    expect(draw().indexOf('<a ')).toBe(draw().indexOf('<a href="#main-content" class="govuk-skip-link"'));
  });

  it('puts the body into main', () => {
    expect(draw()).toContain('<main class="govuk-main-wrapper" id="main-content"><h1>Programmes</h1></main>');
  });

  it('loads assets by their hashed names', () => {
    expect(draw()).toContain('<link rel="stylesheet" href="/assets/app.0123abcd.css"/>');
  });

  it('gives every script the nonce and a file of its own', () => {
    expect(draw().match(/<script[^>]*>[^<]*/g)).toEqual([
      '<script src="/assets/scripted.js" nonce="n0nce">',
      '<script type="module" src="/assets/app.js" nonce="n0nce">',
    ]);
  });

  it('has no style attribute, which the policy would refuse', () => {
    expect(draw({ ...signedIn, notice: 'x', flash: 'y' })).not.toContain('style=');
  });

  it('escapes who is signed in', () => {
    expect(draw(signedIn)).toContain('Mila &lt;Petrović>');
  });

  it('signs out by a form with the token', () => {
    expect(draw(signedIn)).toContain(
      '<form action="/sign-out" method="post"><input type="hidden" name="_csrf" value="token-1"/>',
    );
  });

  it('offers to sign in when nobody is signed in', () => {
    expect(draw()).toContain('href="/sign-in"');
  });

  it('shows the notice of a programme built from the public record', () => {
    expect(draw({ notice: 'Built from the public record.' })).toMatch(
      /<aside class="uvid-notice" aria-label="About this record">.*Built from the public record\./,
    );
  });

  it('leaves the notice out when there is none', () => {
    expect(draw({ notice: null })).not.toContain('uvid-notice');
  });

  it('links to the API from its foot', () => {
    expect(draw()).toMatch(/<footer.*href="\/api".*EUPL 1\.2.*<\/footer>/s);
  });
});

describe('renderErrorPage', () => {
  const content = { heading: 'Something went wrong', paragraphs: ['Try again later.'], reference: 'AB12' };

  it('has its heading as title and h1', () => {
    const html = renderErrorPage(page, content);
    expect(html).toContain('<title>Something went wrong – Uvid</title>');
    expect(html).toContain('<h1 class="govuk-heading-l">Something went wrong</h1>');
  });

  it('gives the reference to quote', () => {
    expect(renderErrorPage(page, content)).toContain('<code class="uvid-code">AB12</code>');
  });
});

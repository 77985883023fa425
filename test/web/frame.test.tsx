import { describe, expect, it } from 'vitest';
import { renderPage, type Page } from '../../src/web/frame.js';

const page: Page = {
  title: 'Programmes',
  nonce: 'n0nce',
  assets: { 'app.css': 'app.0123abcd.css' },
  csrfToken: 'token-1',
  actor: { name: 'Mila Petrović', organisation: 'City of Example', roles: ['Data-protection officer'] },
};

describe('renderPage', () => {
  it('prints a document', () => {
    console.log(
      renderPage(
        {
          ...page,
          notice: 'a <b> & c',
          error: true,
          navigation: [
            { text: 'A', href: '/a', current: true },
            { text: 'B', href: '/b' },
          ],
        },
        <h1 class="govuk-heading-l">Programmes</h1>,
      ),
    );
    expect(1).toBe(1);
  });
});

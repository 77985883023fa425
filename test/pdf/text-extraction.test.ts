import { expect, it } from 'vitest';
import { sealedSample } from '../support/sealed-sample.js';
import { drawn } from '../support/drawn-sample.js';
import { textOf } from '../support/pdf-tools.js';

/** A mark that is part of another glyph was lost once the other had been met first, in an earlier report of the process. */
it('every sign can be copied out of a report, whatever was drawn before it', async () => {
  const saying = (name: string) => ({ ...sealedSample, organisation: { ...sealedSample.organisation, name } });
  await drawn(saying('“Quoted”'));
  const text = textOf(await drawn(saying('Betroffene de l’office')));
  expect(text).toContain('Betroffene de l’office');
});

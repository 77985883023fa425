import { afterAll, beforeAll, expect, it } from 'vitest';
import { SignatureService } from '../../../src/modules/reviews/signature.service.js';
import { Clock } from '../../../src/platform/clock.js';
import { InvalidInputError } from '../../../src/platform/domain-error.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation, testPassword } from '../../support/cast.js';

let running: TestApplication;
let cast: Cast;

beforeAll(async () => {
  running = await startTestApplication();
  cast = await foundOrganisation(running.app, 'lindenfeld');
});
afterAll(() => running.close());

const sign = (password: string, minute: number) =>
  running.app
    .get(Clock)
    .at(new Date(Date.UTC(2026, 10, 23, 9, minute)), () =>
      running.app.get(SignatureService).assertSigned('approve', password, cast.officer),
    );

it('takes the password, refuses guesses, and waits ten minutes after ten of them', async () => {
  await expect(sign(testPassword, 0)).resolves.toBeUndefined();
  for (let guess = 0; guess < 10; guess += 1)
    await expect(sign('a wrong guess at it', 1)).rejects.toThrow(InvalidInputError);
  await expect(sign(testPassword, 2)).rejects.toMatchObject({
    problems: [{ field: 'password', message: 'Too many wrong passwords. Wait ten minutes, then sign again' }],
  });
  await expect(sign(testPassword, 12)).resolves.toBeUndefined();
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/core/version/canonical.js';
import { AnswersService } from '../../src/modules/assessments/answers.service.js';
import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { ReportsService } from '../../src/modules/reports/reports.service.js';
import { embeddedJson } from '../../src/pdf/embedded.js';
import { Cast, foundOrganisation, testPassword } from '../support/cast.js';
import { completeAnswers } from '../support/complete-answers.js';
import {
  arriving,
  errorSummary,
  fillDataItem,
  fillDate,
  flash,
  follow,
  heading,
  press,
  registerProgramme,
  signIn,
  stepLinks,
  stepStates,
} from './acts.js';
import { Site } from './site.js';

const reviewerPassword = 'a password of her own';

let site: Site;
let cast: Cast;
/** One browser each. Mila joins by a link; the others have their passwords. */
let administrator: Page;
let mila: Page;
let assessor: Page;
let dpo: Page;
let officer: Page;
let assessment = '';
let downloaded: Uint8Array;
let broken = false;

const question = (id: string): string => `/assessments/${assessment}/questions/${id}`;
const review = (step: string): string => `/assessments/${assessment}/steps/${step}/review`;

beforeAll(async () => {
  site = await Site.open();
  cast = await foundOrganisation(site.app, 'lindenfeld');
  const page = async (): Promise<Page> => (await site.visitor()).newPage();
  [administrator, mila, assessor] = [await page(), await page(), await page()];
  [dpo, officer] = [await page(), await page()];
});
afterAll(() => site?.close());

// Each goes on where the one before it ended.
describe('from a camera programme to its report', () => {
  beforeEach(({ onTestFailed }) => {
    if (broken) throw new Error('An earlier part of the journey failed');
    onTestFailed(() => {
      broken = true;
    });
  });

  it('begins when the administrator adds a reviewer, who sets a password by the link', async () => {
    await signIn(administrator, cast.administrator.email, testPassword);
    await follow(administrator, 'People');
    await follow(administrator, 'Add a person');
    await administrator.getByLabel('Name', { exact: true }).fill('Mila Petrović');
    await administrator.getByLabel('E-mail address').fill('mila@lindenfeld.example');
    await administrator.locator('[name="roles"][value="reviewer"]').check();
    await press(administrator, 'Add the person');
    await mila.goto(await administrator.locator('main code').innerText());
    await mila.locator('[name="password"]').fill(reviewerPassword);
    await press(mila, 'Set the password and sign in');
    expect(await flash(mila)).toContain('You are signed in');
  });

  it('lets her in again with that password', async () => {
    await press(mila, 'Sign out');
    await signIn(mila, 'mila@lindenfeld.example', reviewerPassword);
    expect(await mila.locator('header').innerText()).toContain('Mila Petrović');
  });

  it('registers a programme', async () => {
    await signIn(assessor, cast.assessor.email, testPassword);
    await registerProgramme(assessor, 'Car park at the station');
    expect(await flash(assessor)).toContain('The programme is registered');
  });

  it('starts its assessment', async () => {
    await follow(assessor, 'Start an assessment');
    await assessor.getByLabel('Title').fill('Twelve cameras');
    await assessor.getByLabel('Reference').fill('LI-2027-001');
    await press(assessor, 'Start the assessment');
    expect(await heading(assessor)).toBe('Twelve cameras');
    assessment = new URL(assessor.url()).pathname.split('/')[2] ?? '';
  });

  it('points from the error summary to an answer that is missing, and takes it when it is there', async () => {
    await follow(assessor, 'Start 0.1 Who is responsible');
    await press(assessor, 'Save and continue');
    expect(await assessor.title()).toMatch(/^Error: /);
    await assessor.getByRole('link', { name: /^Enter an answer/ }).click();
    // Typed where the focus is.
    await assessor.keyboard.type('Parking Operations, Works Department, Rathausplatz 1');
    await press(assessor, 'Save and continue');
    await follow(assessor, 'Skip for now');
    expect(await heading(assessor)).toContain('How is the data protection officer reached');
  });

  it('takes “not known yet” only with who finds out, and by when', async () => {
    await assessor.getByLabel('We do not know yet').check();
    await press(assessor, 'Save and continue');
    expect(await errorSummary(assessor)).toHaveLength(2);
    await assessor.getByLabel('Who will find out?').fill('Head of Parking Operations');
    await fillDate(assessor, 'by', ['1', '2', '2027']);
    await press(assessor, 'Save and continue');
    expect(await heading(assessor)).toContain('Does anybody else also decide');
  });

  it('takes a choice, ticked boxes and a date', async () => {
    await assessor.getByLabel('No', { exact: true }).check();
    await press(assessor, 'Save and continue');
    await assessor.goto(question('sheet.reasons'));
    for (const at of [0, 1]) await assessor.locator('[name="value"]').nth(at).check();
    await press(assessor, 'Save and continue');
    await assessor.goto(question('planning.end'));
    await fillDate(assessor, 'value', ['31', '12', '2030']);
    await press(assessor, 'Save and continue');
    expect(await said('responsible.shared')).toMatchObject({ value: 'no' });
    expect(await said('sheet.reasons')).toMatchObject({ value: [expect.any(String), expect.any(String)] });
    expect(await said('planning.end')).toMatchObject({ value: '2030-12-31' });
  });

  it('takes an answer that is withheld from publication, with its ground', async () => {
    await assessor.goto(question('processing.record'));
    await assessor.locator('[name="value"]').fill('Record 17, car parks');
    await assessor.getByLabel('With what is entered above, withheld from publication').check();
    await assessor.getByLabel('On which ground?').selectOption('R1');
    await assessor.getByLabel('Which harm would publication do?').fill('It would show where the recorders stand.');
    await assessor.getByLabel('Who decided to withhold it?').fill('The mayor');
    await fillDate(assessor, 'until', ['31', '12', '2030']);
    await press(assessor, 'Save and continue');
    expect(await said('processing.record')).toMatchObject({ status: 'withheld', ground: 'R1', until: '2030-12-31' });
  });

  it('takes a table of two rows, and another that refers to them', async () => {
    await assessor.goto(question('data.items'));
    await fillDataItem(assessor, 1, 'Images');
    await press(assessor, 'Add a row');
    await fillDataItem(assessor, 2, 'Times and places');
    await press(assessor, 'Save and continue');
    await assessor.goto(question('data.purposes'));
    await assessor.getByLabel('Purpose').fill('Clear up thefts');
    await assessor.getByLabel('Times and places').check();
    for (const name of ['cameras', 'why']) await assessor.locator(`[name="rows[1][${name}]"]`).fill('All of them');
    await press(assessor, 'Save and continue');
    expect(await said('data.purposes')).toMatchObject({ value: { rows: [{ cells: { data: [2] } }] } });
  });

  it('takes a number', async () => {
    await assessor.goto(question('cameras.sites'));
    await assessor.locator('[name="rows[1][count]"]').fill('12');
    for (const name of ['place', 'kind', 'why']) await assessor.locator(`[name="rows[1][${name}]"]`).fill('Entrance');
    await assessor.getByLabel(/Clear up thefts/).check();
    for (const name of ['recording', 'watching', 'detail'])
      await assessor.locator(`[name="rows[1][${name}]"]`).selectOption({ index: 1 });
    await press(assessor, 'Save and continue');
    expect(await said('cameras.sites')).toMatchObject({ value: { rows: [{ cells: { count: 12 } }] } });
  });

  it('shows all answers to check, and submits each step', async () => {
    await writeTheRest();
    await assessor.goto(`/assessments/${assessment}/steps/responsible/check`);
    expect(await assessor.locator('main').innerText()).toContain('Parking Operations, Works Department');
    const links = await stepLinks(assessor, assessment);
    for (const link of links) {
      await assessor.goto(link);
      await press(assessor, 'Submit for review');
    }
    expect(await stepStates(assessor, assessment)).toEqual(links.map(() => 'In review'));
  });

  it('lets the reviewer comment on an answer and ask for changes', async () => {
    await mila.goto(review('responsible'));
    const answer = mila.locator('section[id="question-responsible.unit"]');
    await answer.getByText(/^Add a remark to your review/).click();
    await answer.getByLabel('Your remark').fill('Which room is the control room?');
    await mila.locator('[name="verdict"][value="change_requested"]').check();
    await mila.locator('#verdict [name="comment"]').fill('Name the room.');
    await press(mila, 'Give the verdict');
    expect(await flash(mila)).toBe('The step is back with its authors, with your comment.');
  });

  it('shows the assessor what was asked, who changes it and submits again', async () => {
    await assessor.goto('/');
    await follow(assessor, 'Make the changes asked for in Twelve cameras');
    await assessor.goto(question('responsible.unit'));
    expect(await assessor.locator('.uvid-remark').innerText()).toContain('Name the room.');
    await assessor.locator('[name="value"]').fill('Parking Operations, Works Department, Rathausplatz 1, room 12');
    await press(assessor, 'Save and continue');
    await assessor.goto(`/assessments/${assessment}/steps/responsible/check`);
    await press(assessor, 'Submit for review');
    expect(await flash(assessor)).toBe('The step is with the reviewers now.');
  });

  it('offers the assessor no verdict on the own step, reviewer or not', async () => {
    await administrator.goto('/people');
    await follow(administrator, cast.assessor.name);
    await administrator.locator('[name="roles"][value="reviewer"]').check();
    await press(administrator, 'Save the roles');
    await assessor.goto(review('responsible'));
    expect(await assessor.locator('#verdict').innerText()).toContain('The verdict is not yours');
    expect(await assessor.getByRole('button', { name: 'Give the verdict' }).count()).toBe(0);
  });

  it('shows the reviewer what changed, who approves every step', async () => {
    await mila.goto(review('responsible'));
    expect(await mila.locator('.uvid-since').innerText()).toContain('Changed since: 1 of');
    const added = await mila.locator('section[id="question-responsible.unit"] ins').allInnerTexts();
    expect(added.join(' ')).toMatch(/room\s+12/);
    for (const link of await stepLinks(mila, assessment)) {
      await mila.goto(link);
      await mila.locator('[name="verdict"][value="ok"]').check();
      await press(mila, 'Give the verdict');
    }
    expect(new Set(await stepStates(mila, assessment))).toEqual(new Set(['Approved']));
  });

  it('asks the data protection officer, who advises', async () => {
    await assessor.goto(`/assessments/${assessment}`);
    await press(assessor, 'Ask the DPO for advice');
    await signIn(dpo, cast.dpo.email, testPassword);
    await follow(dpo, 'Give your advice on Twelve cameras');
    await follow(dpo, 'Give your advice');
    await dpo.locator('[name="opinion"][value="favourable"]').check();
    await dpo.locator('[name="comment"]').fill('The measures answer the risks; look again after one year.');
    await press(dpo, 'Record the advice');
    expect(await flash(dpo)).toContain('Your advice is recorded');
  });

  it('seals nothing without the officer’s own password', async () => {
    await signIn(officer, cast.officer.email, testPassword);
    await officer.goto(`/assessments/${assessment}/decision`);
    await officer.locator('[name="action"][value="approve"]').check();
    await officer.getByLabel('Your password').fill('not the password');
    await arriving(officer, officer.getByRole('button', { name: 'Decide and seal' }).last());
    expect(await officer.title()).toMatch(/^Error: /);
    await officer.goto(`/assessments/${assessment}/versions`);
    expect(await officer.locator('main').innerText()).toContain('Nothing has been decided yet');
  });

  it('is approved by the accountable officer', async () => {
    await officer.goto(`/assessments/${assessment}/decision`);
    await officer.locator('[name="action"][value="approve"]').check();
    await officer.getByLabel('Your password').fill(testPassword);
    await arriving(officer, officer.getByRole('button', { name: 'Decide and seal' }).last());
    await officer.waitForURL(/\/versions\/1$/);
    expect(await officer.locator('main').innerText()).toContain('Approved');
  });

  it('gives the report of the sealed version, the same bytes as are drawn again', async () => {
    const [download] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: /^Download the report/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('LI-2027-001-v1.pdf');
    downloaded = await readFile(await download.path());
    const { pdf } = await site.app
      .get(ReportsService)
      .report({ assessmentId: assessment, version: 1 }, { kind: 'full' }, cast.reader);
    expect(Buffer.compare(downloaded, pdf)).toBe(0);
  });

  it('attaches to it what was sealed, with the digest that the page shows', async () => {
    const json = await embeddedJson(downloaded);
    const shown = await officer.locator('.uvid-digest').first().innerText();
    expect(sha256(json ?? '')).toBe(shown.replace(/\s/g, ''));
    expect(json).toContain('Parking Operations, Works Department, Rathausplatz 1, room 12');
  });

  it('begins version 2 when it is opened again', async () => {
    await follow(officer, 'Open a new version');
    await officer.getByLabel('Why is a new version needed?').fill('Two cameras are added.');
    await press(officer, 'Open the new version');
    expect(await officer.locator('main').innerText()).toContain('LI-2027-001, version 2');
  });
});

async function said(id: string): Promise<unknown> {
  return (await site.app.get(AssessmentsService).get(assessment, cast.reader)).answers[id];
}

/** Everything that was not answered on a page. */
async function writeTheRest(): Promise<void> {
  const { template, programme, answers: given } = await site.app.get(AssessmentsService).get(assessment, cast.assessor);
  for (const [questionId, answer] of Object.entries(completeAnswers(template.content, programme.facts, { given })))
    if (!given[questionId])
      await site.app
        .get(AnswersService)
        .write({ assessmentId: assessment, questionId, seen: 0, answer }, cast.assessor);
}

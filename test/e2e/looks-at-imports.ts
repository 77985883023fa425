/** A file of cameras on its way into the register: sent, read, compared, imported. */
import type { Page } from 'playwright-core';
import { press } from './acts.js';
import type { Look } from './looks.js';
import type { World } from './world.js';

const assessor = 'assessor@lindenfeld.example';
const form = ({ carPark }: World) => `/programmes/${carPark}/cameras/import`;
const dirty = 'Oznaka;Lokacija;Geografska širina;Napomena\nK-1;Trg Republike;44,8163;stub\nK-2;Terazije;944,8;\n';

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await press(page, 'Send the file');
}

const sendDirty = (page: Page) => send(page, 'kamere.csv', Buffer.from(dirty));

/** The register as it is exported, without its last camera. */
async function sendExport(page: Page, { carPark }: World): Promise<void> {
  const response = await page.request.get(`/api/programmes/${carPark}/camera-files/cameras.csv`);
  const lines = (await response.text()).trimEnd().split(/\r?\n/);
  await send(page, 'cameras.csv', Buffer.from(`${lines.slice(0, -1).join('\n')}\n`));
  await press(page, 'See what would change');
  await page.getByRole('heading', { level: 1, name: 'What the file would change' }).waitFor();
  await page.getByRole('button', { name: 'Import the file' }).waitFor();
}

export const looksAtImports: readonly Look[] = [
  { name: 'sending a file of cameras', as: assessor, path: form },
  {
    name: 'sending a file of cameras, none chosen',
    as: assessor,
    path: form,
    then: page => press(page, 'Send the file'),
  },
  { name: 'a file of cameras, its columns', as: assessor, path: form, then: sendDirty },
  {
    name: 'a file of cameras, columns left open',
    as: assessor,
    path: form,
    then: async page => {
      await sendDirty(page);
      await press(page, 'See what would change');
    },
  },
  { name: 'a file of cameras, compared with the register', as: assessor, path: form, then: sendExport },
];

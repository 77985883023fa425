import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['UVID_CHROMIUM'] ?? '/usr/bin/chromium';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Without Chromium this fails, and so do the tests: `npm test` installs it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args });
}

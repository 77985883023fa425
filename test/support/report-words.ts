import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ReportWords } from '../../src/core/report/words.js';

/** The words of the English report as they are shipped. */
export const reportWords = (
  parse(readFileSync(new URL('../../templates/locales/en.yaml', import.meta.url), 'utf8')) as { report: ReportWords }
).report;

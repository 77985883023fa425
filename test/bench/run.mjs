// `npm run bench`: how fast, as ratios measured in this one run. Absolute times depend on the machine; ratios hardly do.
import { prepare } from '../../src/cli/prepare.mjs';
import { printTable } from './table.mjs';

await prepare();
const wanted = process.argv.slice(2);
const all = [
  'evaluate',
  'save-answer',
  'question-page',
  'load-assessment',
  'reports',
  'event-loop',
  'start-up',
  'map',
  'cameras',
  'seal',
];
const unknown = wanted.filter(name => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. Choose from: ${all.join(', ')}`);
  process.exit(2);
}

/** @type {import('./table.mjs').Row[]} */
const rows = [];
for (const name of wanted.length > 0 ? wanted : all) {
  console.error(`measuring ${name} …`);
  const { measure } = await import(`./${name}.mjs`);
  rows.push(...(await measure()));
}
printTable(rows);
process.exit(0);

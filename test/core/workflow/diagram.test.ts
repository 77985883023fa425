/** The README's diagrams are the tables. After a change of a table: `WRITE_README=1 npx vitest run --project core test/core/workflow/diagram`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assessmentTransitions, stepTransitions } from '../../../src/core/workflow/transitions.js';
import { threadTransitions } from '../../../src/core/workflow/threads.js';
import { drawnPart, workflowDiagram } from '../../support/workflow-diagram.js';

const readme = new URL('../../../README.md', import.meta.url);

it('draws a row as an arrow, and a sealing one as an end', () => {
  const table = [
    { from: 'open', action: 'ask_again', to: 'asked', by: ['assessor', 'dpo'], requires: [] },
    { from: 'asked', action: 'close', to: 'closed', by: ['officer'], requires: [], seals: true },
  ] as const;
  expect(workflowDiagram(table, 'open').split('\n')).toEqual([
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> open',
    '  open --> asked: ask again (assessor, dpo)',
    '  asked --> closed: close (officer)',
    '  closed --> [*]',
    '```',
  ]);
});

it('has drawn the README from the present tables', () => {
  const drawn = [
    'A step:',
    workflowDiagram(stepTransitions, 'not_started'),
    'An assessment; whatever leads to the end mark seals its version:',
    workflowDiagram(assessmentTransitions, 'in_preparation'),
    'A thread of a review; one that blocks stops the approval of its step while it is open:',
    workflowDiagram(threadTransitions, 'none'),
  ].join('\n\n');
  const present = readFileSync(readme, 'utf8');
  if (process.env['WRITE_README'] === '1')
    writeFileSync(
      readme,
      present.replace(drawnPart, () => drawn),
    );
  expect(drawnPart.exec(readFileSync(readme, 'utf8'))?.[0]).toBe(drawn);
});

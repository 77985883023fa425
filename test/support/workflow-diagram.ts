import type { Transition } from '../../src/core/workflow/transitions.js';

/** A table of transitions as a Mermaid state diagram: one arrow a row, with the action and who may take it. */
export function workflowDiagram(table: readonly Transition[], first: string): string {
  const arrows = table.map(({ from, to, action, by }) => `  ${from} --> ${to}: ${spoken(action)} (${by.join(', ')})`);
  const last = table.filter(each => each.seals).map(each => `  ${each.to} --> [*]`);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first}`, ...arrows, ...last, '```'].join('\n');
}

/** The part of the README that the tables draw, between its two marks. */
export const drawnPart = /(?<=<!-- workflow: drawn from the tables -->\n\n)[\s\S]*?(?=\n\n<!-- end of workflow -->)/;

function spoken(action: string): string {
  return action.replaceAll('_', ' ');
}

/** Small facts beside the text: who answered, when, on which provision. */
import type { Fact, Text } from '../../core/report/model.js';
import { labelled, listed } from '../../core/language/punctuation.js';
import { baseline, mainColumn, marginColumn, type Flow } from '../flow.js';
import type { Element } from '../tags.js';
import { text, type TextStyle } from '../style.js';

const between = 3;

export function marginHeight(flow: Flow, facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + factHeight(flow, fact) + between, 0);
}

/** Draws on the current page only; whoever calls has made sure of the room. Gives the bottom. */
export function drawMargin(
  flow: Flow,
  parent: Element,
  { facts, y: top }: { facts: readonly Fact[]; y: number },
): number {
  if (facts.length === 0) return top;
  const { x, width } = marginColumn;
  let y = top;
  flow.tags.inside(parent, 'Div', group => {
    for (const fact of facts) {
      const { lang } = fact.value;
      const at = y;
      const value = flow.lines(text.marginValue, fact.value, width);
      flow.tags.leaf(group, 'P', () => {
        flow.canvas.text(text.marginLabel, `${fact.label} `, { x, y: baseline(text.marginLabel, at) });
        flow.put(value, { style: text.marginValue, x, y: at + text.marginLabel.leading, lang });
      });
      y += factHeight(flow, fact) + between;
    }
  });
  return y;
}

function factHeight(flow: Flow, fact: Fact): number {
  return text.marginLabel.leading + flow.height(text.marginValue, fact.value, marginColumn.width);
}

const runIn: TextStyle = { ...text.marginLabel, size: 7.5, leading: 10.5 };

/** Below facts that stand in line. */
export const inlineGap = 2;

/** The same facts below a title: where a wide table follows, the margin would push it down the page. */
export function inlineHeight(flow: Flow, facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + flow.height(runIn, inline(flow, fact), mainColumn.width), 0);
}

export function drawInline(flow: Flow, parent: Element, facts: readonly Fact[]): void {
  for (const fact of facts) flow.text(parent, 'P', inline(flow, fact), { ...mainColumn, style: runIn });
  if (facts.length > 0) flow.y += inlineGap;
}

function inline(flow: Flow, { label, value }: Fact): Text {
  const locale = flow.canvas.lang();
  return { text: labelled(label, listed(value.text.split('\n'), locale), locale), lang: value.lang };
}

import type { Page } from 'playwright-core';

/** What the focused element looks like, and what it looks like without the focus. A radio is drawn by its label. */
const looks = `(() => {
  const element = document.activeElement;
  const label = element.labels?.[0];
  const look = () =>
    [[element], [element, '::before'], ...(label ? [[label], [label, '::before']] : [])]
      .map(([each, part]) => getComputedStyle(each, part))
      .map(style => [style.outline, style.boxShadow, style.backgroundColor, style.color, style.textDecoration].join())
      .join('; ');
  const focused = look();
  element.blur();
  const blurred = look();
  element.focus();
  const { left, top, width, height } = (element.labels?.[0] ?? element).getBoundingClientRect();
  const over = document.elementFromPoint(left + Math.min(width, 20) / 2, top + Math.min(height, 20) / 2);
  const covered = !over || !(element.contains(over) || over.contains(element) || label?.contains(over));
  return { name: element.outerHTML.slice(0, 120), same: focused === blurred, covered };
})()`;

interface Looks {
  readonly name: string;
  readonly same: boolean;
  readonly covered: boolean;
}

/** Walks a page by Tab, and notes where nobody could see that they are there. */
export class FocusWatch {
  readonly unseen: string[] = [];

  constructor(private readonly page: Page) {}

  async tabTo(selector: string): Promise<void> {
    for (let stop = 0; stop < 100; stop++) {
      await this.page.keyboard.press('Tab');
      const { name, same, covered } = await this.page.evaluate<Looks>(looks);
      if (same) this.unseen.push(`looks the same with the focus: ${name}`);
      if (covered) this.unseen.push(`is covered by something: ${name}`);
      if (await this.page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    }
    throw new Error(`No Tab leads to ${selector}`);
  }
}

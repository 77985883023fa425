import type { Answered } from '../../support/visitor.js';

/** The revision that a question's form was opened on. */
export function seenIn(page: Answered): string {
  return /name="seen" value="(\d+)"/.exec(page.html)?.[1] ?? '';
}

/** What a `textarea` of the page holds, as it stands in the markup. */
export function textIn(page: Answered, name: string): string | undefined {
  return new RegExp(`<textarea[^>]* name="${name}"[^>]*>([^<]*)</textarea>`).exec(page.html)?.[1];
}

/** Whether the box or button with this value is ticked. */
export function isTicked(page: Answered, name: string, value: string): boolean {
  const inputs = page.html.match(/<input[^>]*>/g) ?? [];
  return inputs.some(
    each => each.includes(`name="${name}"`) && each.includes(`value="${value}"`) && / checked/.test(each),
  );
}

/** What an `input` of the page holds. */
export function inputIn(page: Answered, name: string): string | undefined {
  const input = (page.html.match(/<input[^>]*>/g) ?? []).find(each => each.includes(`name="${name}"`));
  return / value="([^"]*)"/.exec(input ?? '')?.[1];
}

/** What the page's `select` has chosen. */
export function chosenIn(page: Answered, name: string): string | undefined {
  const select = new RegExp(`<select[^>]* name="${name.replaceAll(/[[\]]/g, '\\$&')}"[^>]*>(.*?)</select>`, 's').exec(
    page.html,
  )?.[1];
  return (
    /<option[^>]*value="([^"]*)"[^>]* selected/.exec(select ?? '')?.[1] ??
    /<option selected[^>]*value="([^"]*)"/.exec(select ?? '')?.[1]
  );
}

/** The page as people read it: without markup. */
export function readIn(page: Answered): string {
  return page.html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&nbsp;|\u00a0/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

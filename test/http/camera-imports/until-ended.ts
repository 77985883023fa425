import type { Visitor } from '../../support/visitor.js';

/** Looks at an import until its run has ended. */
export async function untilEnded(visitor: Visitor, at: string): Promise<void> {
  for (;;) {
    const { html } = await visitor.get(`${at}/progress`);
    if ((JSON.parse(html) as { ended: boolean }).ended) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

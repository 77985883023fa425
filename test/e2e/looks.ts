import type { Page } from 'playwright-core';
import type { World } from './world.js';

/** A page in one of its states: who looks at what, after doing what. */
export interface Look {
  readonly name: string;
  /** An e-mail address; null for somebody who is not signed in. */
  readonly as: string | null;
  readonly path: (world: World) => string;
  /** Takes the world to where the page has this state. */
  readonly first?: (world: World) => Promise<unknown>;
  /** What the visitor does on the page. */
  readonly then?: (page: Page, world: World) => Promise<unknown>;
}

import type { VersionChanges } from '../version/compare.js';
import type { SealedVersion } from '../version/sealed.js';
import type { Reading } from './reading.js';

/** Both versions as they are read, and what differs. */
export interface Comparison {
  readonly before: Reading<SealedVersion>;
  readonly after: Reading<SealedVersion>;
  readonly changes: VersionChanges;
}

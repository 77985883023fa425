import type { PublicCopy } from '../redaction/public-copy.js';
import type { Readable } from './reading.js';

/** A copy as reports read versions: its topics stand for sections, and nobody is named. */
export type ReadCopy = Readable & { readonly copy: PublicCopy };

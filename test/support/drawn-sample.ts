import { fullReport } from '../../src/core/report/full.js';
import { canonicalJson, sha256 } from '../../src/core/version/canonical.js';
import type { SealedVersion } from '../../src/core/version/sealed.js';
import { drawReport } from '../../src/pdf/draw.js';
import { reportWords } from './report-words.js';
import { sealedSample } from './sealed-sample.js';

/** The report of a sealed version as the service draws it. */
export function drawn(sealed: SealedVersion = sealedSample): Promise<Uint8Array> {
  const json = canonicalJson(sealed);
  return drawReport(fullReport(sealed, sha256(json), reportWords), new TextEncoder().encode(json));
}

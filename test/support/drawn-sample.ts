import type { Language } from '../../src/core/language/languages.js';
import { reportContent, type ReportSource, type SealedText } from '../../src/core/report/kinds.js';
import { canonicalJson, sha256 } from '../../src/core/version/canonical.js';
import type { SealedVersion } from '../../src/core/version/sealed.js';
import { drawReport } from '../../src/pdf/draw.js';
import { reportWordsIn } from './report-words.js';
import { sealedSample } from './sealed-sample.js';

/** The full report of a sealed version as the service draws it. */
export function drawn(sealed: SealedVersion = sealedSample): Promise<Uint8Array> {
  return drawnFrom({ kind: 'full', version: sealedText(sealed) });
}

export function drawnFrom(source: ReportSource, language: Language = 'en'): Promise<Uint8Array> {
  const { model, json } = reportContent(source, reportWordsIn(language));
  return drawReport(model, json === null ? null : new TextEncoder().encode(json));
}

export function sealedText(sealed: SealedVersion): SealedText {
  const json = canonicalJson(sealed);
  return { json, digest: sha256(json) };
}

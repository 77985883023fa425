/** The reports that a sealed version gives, and what each is drawn from. */
import { publicCopy } from '../redaction/public-copy.js';
import { canonicalJson, sha256 } from '../version/canonical.js';
import type { SealedCitation, SealedVersion } from '../version/sealed.js';
import { withCheck } from './check.js';
import { changesReport } from './changes.js';
import { draftReport, fullReport } from './full.js';
import type { ReportModel } from './model.js';
import type { ConsultationRecord } from './consultation-record.js';
import { consultationReport } from './pack.js';
import { publicReport, type AuthorityAnswer } from './public.js';
import type { ReadVersion } from './reading.js';
import { wordedCitations, wordedCopy, wordedVersion } from './worded.js';
import type { ReportWords } from './words.js';

export const reportKinds = ['full', 'consultation', 'public', 'changes'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The exact text that was hashed, with its SHA-256. */
export interface SealedText {
  readonly json: string;
  readonly digest: string;
}

/** Plain data: it travels to a thread. */
export type ReportSource =
  | { readonly kind: 'full'; readonly version: SealedText }
  | {
      readonly kind: 'consultation';
      readonly version: SealedText;
      readonly consultations: readonly ConsultationRecord[];
      readonly citations: readonly SealedCitation[];
    }
  | { readonly kind: 'public'; readonly version: SealedText; readonly answers: readonly AuthorityAnswer[] }
  | { readonly kind: 'changes'; readonly version: SealedText; readonly earlier: SealedText }
  | { readonly kind: 'draft'; readonly draft: ReadVersion };

export interface ReportContent {
  readonly model: ReportModel;
  /** Attached as it is; its SHA-256 is the model's digest. Null for a draft. */
  readonly json: string | null;
}

/** `verifyAt` is the origin under which the public reaches Uvid; null where it has none. */
export function reportContent(source: ReportSource, words: ReportWords, verifyAt: string | null = null): ReportContent {
  const { model, json } = uncheckedContent(source, words);
  return { model: withCheck(model, words, verifyAt), json };
}

function uncheckedContent(source: ReportSource, words: ReportWords): ReportContent {
  if (source.kind === 'draft') return { model: draftReport(wordedVersion(source.draft, words), words), json: null };
  const { json, digest } = source.version;
  if (source.kind === 'public') return publicContent(read(source.version), digest, { answers: source.answers, words });
  const sealed = wordedVersion(read(source.version), words);
  switch (source.kind) {
    case 'full':
      return { model: fullReport(sealed, digest, words), json };
    case 'consultation': {
      const { consultations } = source;
      const citations = wordedCitations(source.citations, words);
      return { model: consultationReport({ sealed, digest, consultations, citations }, words), json };
    }
    case 'changes': {
      const before = wordedVersion(read(source.earlier), words);
      const earlier = { sealed: before, digest: source.earlier.digest };
      // What only the earlier version said is printed by the later one.
      const worded = [...(sealed.worded ?? []), ...(before.worded ?? [])];
      return { model: changesReport({ earlier, later: { sealed: { ...sealed, worded }, digest } }, words), json };
    }
  }
}

/** Only the copy goes on from here: neither the drawing nor the attachment ever meets the whole version. */
function publicContent(
  sealed: SealedVersion,
  whole: string,
  { answers, words }: { answers: readonly AuthorityAnswer[]; words: ReportWords },
): ReportContent {
  const copy = publicCopy(sealed, whole);
  const json = canonicalJson(copy);
  return { model: publicReport({ copy: wordedCopy(copy, words), digest: sha256(json), answers }, words), json };
}

function read({ json }: SealedText): SealedVersion {
  return JSON.parse(json) as SealedVersion;
}

/** How whoever holds a paper copy finds out whether it is genuine: a code beside the digest on the cover. */
import { fill } from '../language/fill.js';
import type { Check, ReportModel } from './model.js';
import type { ReportWords } from './words.js';

/** `verifyAt` is the origin under which the public reaches Uvid, such as `https://uvid.example.org`; null where it has none. */
export function withCheck(model: ReportModel, words: ReportWords, verifyAt: string | null): ReportModel {
  const content = contentOf(model, verifyAt);
  if (content === null) return model;
  const { check, checkOffline, checkCode } = words.cover;
  const told = verifyAt === null ? checkOffline : fill(check, { address: `${verifyAt}/verify` });
  const shown: Check = {
    content,
    leads: verifyAt !== null,
    words: told,
    alt: fill(checkCode, { content }),
  };
  return { ...model, check: shown };
}

/**
 * The address of the digest's page. Without a public address the digest alone, as `urn:sha256:` with 64 hexadecimal digits:
 * a code that led nowhere would be worse. A copy names the version that it is a copy of, by which its digest is worked out
 * again. Null for a draft, which has no digest.
 */
function contentOf({ digest, properties: { copyOf } }: ReportModel, verifyAt: string | null): string | null {
  if (digest === null) return null;
  if (verifyAt === null) return `urn:sha256:${digest}`;
  return `${verifyAt}/verify/${digest}${copyOf === null ? '' : `?of=${copyOf}`}`;
}

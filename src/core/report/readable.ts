import type { EvidenceItem } from '../evidence/evidence-item.js';
import type { SealedStep, SealedVersion } from '../version/sealed.js';

/** What every report reads, be it drawn from a sealed version or from a public copy of one. */
export interface Readable extends Pick<SealedVersion, 'version' | 'sealedAt' | 'programme' | 'risks' | 'citations'> {
  readonly organisation: Pick<SealedVersion['organisation'], 'name'>;
  readonly assessment: Pick<SealedVersion['assessment'], 'reference' | 'title'>;
  readonly template: Pick<SealedVersion['template'], 'id' | 'title' | 'version'>;
  readonly sections: readonly { readonly steps: readonly Pick<SealedStep, 'questions'>[] }[];
  /** What the rules said and the names of sources, as far as they were put in the report's language; never sealed. */
  readonly worded?: readonly string[];
  /** Never in a public copy. */
  readonly evidence?: readonly EvidenceItem[];
  readonly people: readonly Pick<SealedVersion['people'][number], 'id' | 'name'>[];
}

/** What happened to an assessment, newest first, and whether the record of it is whole. */
import type { VNode } from 'preact';
import type { ChainVerdict } from '../../core/audit/chain.js';
import type { AnchoredHead } from '../../core/audit/verdict.js';
import { InsetText } from '../../web/components/messages.js';
import { Paragraphs } from '../../web/components/thread.js';
import { Timeline } from '../../web/components/timeline.js';
import { momentInWords, numberInWords } from '../../web/words.js';
import { CaseHeading } from './case-heading.js';
import type { CaseFacts } from './case-facts.js';

export interface HistoryEntry {
  readonly sentence: string;
  readonly at: string;
  readonly sequence: number;
  /** What was said with it; empty when nothing was. */
  readonly comment: string;
}

export interface HistoryPageProps {
  readonly of: Pick<CaseFacts, 'id' | 'reference' | 'title' | 'version' | 'state'>;
  readonly entries: readonly HistoryEntry[];
  readonly everything: boolean;
  /** How many there are in all, shown or not. */
  readonly total: number;
  readonly verdict: ChainVerdict;
  readonly anchor: ShownAnchor | null;
}

export type ShownAnchor = AnchoredHead & { readonly agrees: boolean };

export function HistoryPage({ of, entries, everything, total, verdict, anchor }: HistoryPageProps): VNode {
  return (
    <>
      <CaseHeading of={of} title="History" current="history" />
      <Chain verdict={verdict} />
      {anchor ? <Stamp anchor={anchor} /> : null}
      <Filter id={of.id} everything={everything} total={total} shown={entries.length} />
      {entries.length === 0 ? (
        <p class="govuk-body uvid-empty">Nothing has changed its state yet.</p>
      ) : (
        <Timeline
          headingLevel={2}
          events={entries.map(({ sentence, at, comment, sequence }) => ({
            title: sentence,
            at,
            by: `record ${numberInWords(sequence)}`,
            ...(comment === '' ? {} : { children: <Paragraphs text={comment} /> }),
          }))}
        />
      )}
    </>
  );
}

function Chain({ verdict }: { readonly verdict: ChainVerdict }): VNode {
  return (
    <InsetText>
      {verdict.intact
        ? `The record is whole: all ${numberInWords(verdict.length)} entries of the organisation follow one another, and none was changed. The last one’s SHA-256 begins with ${verdict.head.hash.slice(0, 16)}.`
        : `The record is broken at entry ${numberInWords(verdict.sequence)}: ${verdict.problem}. Tell your administrator.`}
    </InsetText>
  );
}

function Stamp({ anchor }: { readonly anchor: ShownAnchor }): VNode {
  const { sequence, hash, at, authority, agrees } = anchor;
  const record = numberInWords(sequence);
  return (
    <>
      <p class="govuk-body">
        {agrees
          ? `Everything up to record ${record} was there on ${momentInWords(at)}: ${authority} has stamped it. `
          : `Record ${record} is not the one that ${authority} stamped on ${momentInWords(at)}: the record was written anew. Tell your administrator. `}
        <a class="govuk-link" href={`/audit/anchors/${sequence}/token.tsr`}>
          {`Download the timestamp of record ${record}`}
        </a>
      </p>
      <p class="govuk-body">
        It stamps the SHA-256 <code class="uvid-code uvid-digest">{hash}</code>.
      </p>
    </>
  );
}

interface FilterProps {
  readonly id: string;
  readonly everything: boolean;
  readonly total: number;
  readonly shown: number;
}

function Filter({ id, everything, total, shown }: FilterProps): VNode {
  const path = `/assessments/${id}/history`;
  return (
    <p class="govuk-body">
      {everything
        ? `Everything: ${numberInWords(total)} entries. `
        : `Changes of state: ${shown} of ${total} entries. `}
      <a class="govuk-link" href={everything ? path : `${path}?show=all`}>
        {everything ? 'Show changes of state only' : 'Show everything'}
      </a>
    </p>
  );
}

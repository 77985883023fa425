/** Is this report genuine? For anybody, signed in or not, and without scripts. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { InsetText } from '../../web/components/messages.js';
import { AssessmentTag } from '../../web/components/state-tag.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { TextInput } from '../../web/components/text-input.js';
import { dateInWords, momentInWords } from '../../web/words.js';
import type { Verified } from './verification.service.js';

export interface AskPageProps {
  readonly typed: string;
  readonly error: string | undefined;
}

export function AskPage(props: AskPageProps): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">Check a report</h1>
      <p class="govuk-body">
        Every report carries a digest on its cover: 64 digits and letters, or a code to scan. Here you learn whether it
        belongs to a decision that was sealed in Uvid.
      </p>
      <AskForm {...props} />
      <p class="govuk-body">
        The digest is that of the data in the file. To compare it with the file in your hands, take the attachment out
        of the PDF and compute its SHA-256.
      </p>
    </>
  );
}

function AskForm({ typed, error }: AskPageProps): VNode {
  return (
    <form action="/verify" method="get">
      <TextInput
        name="digest"
        label="Digest"
        hint="Spaces and capitals do not matter"
        value={typed}
        error={error}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button>Check</Button>
    </form>
  );
}

export function KnownPage({ digest, verified }: { readonly digest: string; readonly verified: Verified }): VNode {
  const { kind, reference, version, sealedAt, outcome, supersededAt } = verified;
  return (
    <>
      <h1 class="govuk-heading-l">This digest is genuine</h1>
      <p class="govuk-body">
        {kind === 'version'
          ? 'It belongs to a version that was decided and sealed in Uvid.'
          : 'It belongs to the public copy of a version that was decided and sealed in Uvid.'}
      </p>
      <SummaryList
        rows={[
          { key: 'Assessment', value: `${reference}, version ${version}` },
          { key: 'Sealed', value: momentInWords(sealedAt) },
          { key: 'Decision', value: <AssessmentTag state={outcome} /> },
          { key: 'Still stands', value: standing(verified) },
          { key: 'Digest (SHA-256)', value: <Digest digest={digest} /> },
        ]}
      />
      {supersededAt !== null && (
        <InsetText>A later version was decided. Ask whoever gave you this report for the new one.</InsetText>
      )}
      <p class="govuk-body">
        A report is this version only if its data have this digest: anybody can print a digest on another paper. Take
        the attachment out of the PDF and compute its SHA-256, or compare the report with one from its source.
      </p>
      <Again />
    </>
  );
}

function standing({ supersededAt, expired, validUntil, outcome }: Verified): string {
  if (supersededAt !== null) return `No: a later version was decided on ${dateInWords(supersededAt.slice(0, 10))}`;
  if (expired && validUntil !== null) return `No: the approval ended on ${dateInWords(validUntil)}`;
  if (validUntil !== null) return `Yes, until ${dateInWords(validUntil)}`;
  return outcome === 'rejected' ? 'Yes: the programme was rejected' : 'Yes: the authority is being consulted';
}

export function UnknownPage({ digest }: { readonly digest: string }): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">This digest is not known here</h1>
      <p class="govuk-body">
        No sealed version in this Uvid has it. The report may come from somewhere else, or somebody changed it or
        mistyped its digest. A public summary is known by its code only: open the address in the code on its cover.
      </p>
      <SummaryList rows={[{ key: 'Digest (SHA-256)', value: <Digest digest={digest} /> }]} />
      <Again />
    </>
  );
}

function Digest({ digest }: { readonly digest: string }): VNode {
  return <code class="uvid-code uvid-digest">{digest.match(/.{8}/g)?.join(' ')}</code>;
}

function Again(): VNode {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/verify">
        Check another digest
      </a>
    </p>
  );
}

/** Is this report genuine? For anybody, signed in or not, and without scripts. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { FileInput } from '../../web/components/file-input.js';
import { AssessmentTag } from '../../web/components/state-tag.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { TextInput } from '../../web/components/text-input.js';
import { dateInWords, momentInWords } from '../../web/words.js';
import type { Verified } from './verification.service.js';

export interface AskPageProps {
  readonly typed?: string;
  readonly errors: readonly FormError[];
}

export function AskPage(props: AskPageProps): VNode {
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <h1 class="govuk-heading-l">Check a report</h1>
      <p class="govuk-body">
        Here you learn whether a report belongs to a decision that was sealed in Uvid, and whether that still stands.
      </p>
      <h2 class="govuk-heading-m">With its file</h2>
      <FileForm {...props} />
      <h2 class="govuk-heading-m">With the digest on its cover</h2>
      <p class="govuk-body">
        Every report carries a digest on its cover: 64 digits and letters, or a code to scan. It says that a version
        with it was sealed, and not that the paper in your hands is that version: anybody can print a digest.
      </p>
      <AskForm {...props} />
    </>
  );
}

function FileForm({ errors }: AskPageProps): VNode {
  return (
    <form action="/verify" method="post" encType="multipart/form-data" noValidate>
      <FileInput
        name="file"
        label="File"
        hint="The PDF report, or its Word document, JSON or JSON-LD, up to 32 MB. Nothing of it is stored."
        accept=".pdf,.json,.jsonld,.docx"
        error={errorOf(errors, 'file')}
      />
      <Button preventDoubleClick>Check the file</Button>
    </form>
  );
}

function AskForm({ typed, errors }: AskPageProps): VNode {
  return (
    <form action="/verify" method="get" noValidate>
      <TextInput
        name="digest"
        label="Digest"
        hint="Spaces and capitals do not matter"
        value={typed}
        error={errorOf(errors, 'digest')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Button kind="secondary">Check the digest</Button>
    </form>
  );
}

export function KnownPage({ digest, verified }: { readonly digest: string; readonly verified: Verified }): VNode {
  const { kind } = verified;
  return (
    <>
      <h1 class="govuk-heading-l">This digest is genuine</h1>
      <p class="govuk-body">
        {kind === 'version'
          ? 'It belongs to a version that was decided and sealed in Uvid.'
          : 'It belongs to the public copy of a version that was decided and sealed in Uvid.'}
      </p>
      <SummaryList rows={[...VersionRows(verified), { key: 'Digest (SHA-256)', value: <Digest digest={digest} /> }]} />
      <p class="govuk-body">
        A report is this version only if its data have this digest: anybody can print a digest on another paper. Check
        the file, or compare the report with one from its source.
      </p>
      <Again />
    </>
  );
}

/** What the register knows of a version, for anybody. */
export function VersionRows(verified: Verified): SummaryRow[] {
  const { reference, version, sealedAt, outcome, supersededAt } = verified;
  const later = 'A later version was decided. Ask whoever gave you this report for the new one.';
  return [
    { key: 'Assessment', value: `${reference}, version ${version}` },
    { key: 'Sealed', value: momentInWords(sealedAt) },
    { key: 'Decision', value: <AssessmentTag state={outcome} /> },
    { key: 'Still stands', value: standing(verified) },
    ...(supersededAt === null ? [] : [{ key: 'What to do', value: later }]),
  ];
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

export function Digest({ digest }: { readonly digest: string }): VNode {
  return <code class="uvid-code uvid-digest">{digest.match(/.{8}/g)?.join(' ')}</code>;
}

export function Again(): VNode {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/verify">
        Check another report
      </a>
    </p>
  );
}

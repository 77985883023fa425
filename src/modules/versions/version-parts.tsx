import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { digestInGroups } from '../../web/digest-words.js';
import type { VersionFacts } from './version-facts.js';

export function Digest({ digest }: { readonly digest: string }): VNode {
  return <code class="uvid-code uvid-digest">{digestInGroups(digest)}</code>;
}

type Sealed = Pick<VersionFacts, 'assessmentId' | 'reference' | 'version'>;

/** The report and the sealed document: the same bytes every time. */
export function Downloads({ of }: { readonly of: Sealed }): VNode {
  const page = `/assessments/${of.assessmentId}/versions/${of.version}`;
  const path = `/api${page}`;
  return (
    <ButtonGroup>
      <Button href={`${path}/report.pdf`}>
        Download the report (PDF)<span class="govuk-visually-hidden"> of version {of.version}</span>
      </Button>
      <a class="govuk-link" href={`${page}/public`}>
        Look at the public summary<span class="govuk-visually-hidden"> of version {of.version}</span>
      </a>
      <a class="govuk-link" href={`${page}/reports`}>
        All reports<span class="govuk-visually-hidden"> of version {of.version}</span>
      </a>
      {of.version > 1 && (
        <a
          class="govuk-link"
          href={`/assessments/${of.assessmentId}/versions/compare?from=${of.version - 1}&to=${of.version}`}
        >
          What changed<span class="govuk-visually-hidden"> in version {of.version}</span>
        </a>
      )}
      <a class="govuk-link" href={path} download={sealedFile(of)}>
        Download the sealed document (JSON)<span class="govuk-visually-hidden"> of version {of.version}</span>
      </a>
    </ButtonGroup>
  );
}

/** Anybody can check the seal, with tools that every computer has. */
export function HowToCheck({ of }: { readonly of: Sealed }): VNode {
  return (
    <Details summary="Check the digest without us">
      <p class="govuk-body">
        Download the sealed document and compute its SHA-256. It is the digest above, for as long as not one character
        differs.
      </p>
      <dl class="uvid-commands">
        <dt>Linux</dt>
        <dd>
          <code class="uvid-code">sha256sum {sealedFile(of)}</code>
        </dd>
        <dt>macOS</dt>
        <dd>
          <code class="uvid-code">shasum -a 256 {sealedFile(of)}</code>
        </dd>
        <dt>Windows</dt>
        <dd>
          <code class="uvid-code">certutil -hashfile {sealedFile(of)} SHA256</code>
        </dd>
      </dl>
      <p class="govuk-body">
        The report prints the digest and carries the same document as an attachment. Whoever runs Uvid can also check a
        report with <code class="uvid-code">npm run -s uvid -- verify FILE</code>.
      </p>
    </Details>
  );
}

function sealedFile({ reference, version }: Sealed): string {
  return `${reference}-v${version}.json`;
}

import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { digestInGroups, type VersionFacts } from './version-facts.js';

export function Digest({ digest }: { readonly digest: string }): VNode {
  return <code class="uvid-code uvid-digest">{digestInGroups(digest)}</code>;
}

type Sealed = Pick<VersionFacts, 'assessmentId' | 'reference' | 'version'>;

/** The report and the sealed document: the same bytes every time. */
export function Downloads({ of }: { readonly of: Sealed }): VNode {
  const path = `/api/assessments/${of.assessmentId}/versions/${of.version}`;
  return (
    <ButtonGroup>
      <Button href={`${path}/report.pdf`}>
        Download the report (PDF)<span class="govuk-visually-hidden"> of version {of.version}</span>
      </Button>
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

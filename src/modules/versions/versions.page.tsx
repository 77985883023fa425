/** The decided versions of an assessment, the newest first. */
import type { VNode } from 'preact';
import type { AssessmentState } from '../../core/workflow/states.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { AssessmentTag } from '../../web/components/state-tag.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { momentInWords } from '../../web/words.js';
import type { VersionFacts } from './version-facts.js';
import { Digest, Downloads } from './version-parts.js';

export interface VersionsPageProps {
  readonly assessment: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly version: number;
    readonly state: AssessmentState;
  };
  readonly versions: readonly VersionFacts[];
  readonly mayReopen: boolean;
}

export function VersionsPage({ assessment, versions, mayReopen }: VersionsPageProps): VNode {
  const { id, reference, title, version, state } = assessment;
  return (
    <>
      <span class="govuk-caption-l">{`${reference} ${title}`}</span>
      <h1 class="govuk-heading-l">Decided versions</h1>
      <AssessmentNavigation id={id} current="versions" />
      {versions[0]?.version !== version && (
        <p class="govuk-body uvid-state">
          {`Version ${version} is open:`} <AssessmentTag state={state} />
        </p>
      )}
      {versions.length === 0 && (
        <p class="govuk-body uvid-empty">
          Nothing has been decided yet. A decision seals its version: the answers, risks, findings, advice and sign-offs
          as they were, with a digest and a report.
        </p>
      )}
      {versions.map(each => (
        <VersionCard of={each} />
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={`/assessments/${id}/carry-forward`}>
          Carry the answers forward into a new assessment
        </a>
      </p>
      {mayReopen && (
        <Button href={`/assessments/${id}/reopen`} kind="secondary">
          Open a new version
        </Button>
      )}
    </>
  );
}

function VersionCard({ of }: { readonly of: VersionFacts }): VNode {
  const href = `/assessments/${of.assessmentId}/versions/${of.version}`;
  return (
    <>
      <SummaryList
        card={{
          title: `Version ${of.version}`,
          actions: [{ href, text: 'Read', about: `version ${of.version}` }],
        }}
        rows={[
          { key: 'Outcome', value: <AssessmentTag state={of.outcome} /> },
          { key: 'Decided', value: `${of.decidedBy}, ${momentInWords(of.sealedAt)}` },
          { key: 'Digest (SHA-256)', value: <Digest digest={of.digest} /> },
        ]}
      />
      <Downloads of={of} />
    </>
  );
}

/** One sealed version: what was decided, by whom, on which advice, and how anybody can check it. */
import type { VNode } from 'preact';
import type { AdviceOpinion } from '../../core/version/sealed.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { InsetText } from '../../web/components/messages.js';
import { AssessmentTag } from '../../web/components/state-tag.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { Table } from '../../web/components/table.js';
import { Paragraphs } from '../../web/components/thread.js';
import { momentInWords } from '../../web/words.js';
import type { VersionFacts } from './version-facts.js';
import { OtherFormats } from './other-formats.js';
import { Digest, Downloads, HowToCheck } from './version-parts.js';

export interface VersionPageProps {
  readonly facts: VersionFacts;
  readonly mayReopen: boolean;
}

const opinionWords: Readonly<Record<AdviceOpinion, string>> = {
  favourable: 'Favourable',
  favourable_with_recommendations: 'Favourable, with recommendations',
  unfavourable: 'Unfavourable',
};

export function VersionPage({ facts, mayReopen }: VersionPageProps): VNode {
  const { assessmentId, reference, title, version, advice } = facts;
  return (
    <>
      <span class="govuk-caption-l">{`${reference} ${title}`}</span>
      <h1 class="govuk-heading-l">{`Version ${version}`}</h1>
      <AssessmentNavigation id={assessmentId} current="versions" />
      <SummaryList
        rows={[
          { key: 'Outcome', value: <AssessmentTag state={facts.outcome} /> },
          { key: 'Decided', value: `${facts.decidedBy}, ${momentInWords(facts.sealedAt)}` },
          { key: 'Digest (SHA-256)', value: <Digest digest={facts.digest} /> },
          { key: 'Questionnaire', value: facts.template },
        ]}
      />
      <Downloads of={facts} />
      <HowToCheck of={facts} />
      <OtherFormats of={facts} />
      <div class="uvid-reading">
        <Decision facts={facts} />
        <h2 class="govuk-heading-m">{`Advice: ${opinionWords[advice.opinion].toLowerCase()}`}</h2>
        <Paragraphs text={advice.text} />
        <p class="uvid-byline">{advice.by}</p>
        {advice.alsoWrote && <InsetText>The adviser also wrote answers in this assessment.</InsetText>}
      </div>
      <SignOffs facts={facts} />
      {mayReopen && (
        <Button href={`/assessments/${assessmentId}/reopen`} kind="secondary">
          Open a new version
        </Button>
      )}
    </>
  );
}

function Decision({ facts: { assessmentId, justification, conditions } }: { readonly facts: VersionFacts }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Reasons</h2>
      {justification === '' ? (
        <p class="govuk-body uvid-not-provided">Not provided</p>
      ) : (
        <Paragraphs text={justification} />
      )}
      {conditions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Conditions</h2>
          <ol class="govuk-list govuk-list--number">
            {conditions.map(condition => (
              <li class="uvid-typed">{condition}</li>
            ))}
          </ol>
          <p class="govuk-body">
            <a class="govuk-link" href={`/assessments/${assessmentId}/conditions`}>
              Who sees to them, and what is closed
            </a>
          </p>
        </>
      )}
    </>
  );
}

function SignOffs({ facts: { signOffs } }: { readonly facts: VersionFacts }): VNode {
  return (
    <Table
      scroll="Sign-offs"
      caption="Sign-offs"
      captionSize="m"
      columns={[{ label: 'What' }, { label: 'Who' }, { label: 'As' }, { label: 'When' }]}
      rows={signOffs.map(({ what, by, role, at }) => [what, by, role, momentInWords(at)])}
    />
  );
}

/** What changed between two decided versions, as the report of changes prints it. */
import type { VNode } from 'preact';
import type { Chapter } from '../../core/report/model.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button } from '../../web/components/button.js';
import { InsetText } from '../../web/components/messages.js';
import { ReportBlocks } from '../../web/components/report-blocks.js';
import { Select } from '../../web/components/select.js';

export interface ComparePageProps {
  readonly assessmentId: string;
  readonly reference: string;
  readonly title: string;
  /** Numbers of all decided versions, the oldest first. */
  readonly versions: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly lead: string;
  readonly notes: readonly string[];
  readonly chapters: readonly Chapter[];
}

export function ComparePage(props: ComparePageProps): VNode {
  const { assessmentId, reference, title, from, to, lead, notes, chapters } = props;
  return (
    <>
      <span class="govuk-caption-l">{`${reference} ${title}`}</span>
      <h1 class="govuk-heading-l">{`What changed from version ${from} to version ${to}`}</h1>
      <AssessmentNavigation id={assessmentId} current="versions" />
      <Chooser {...props} />
      <p class="govuk-body-l">{lead}</p>
      {notes.length > 0 && (
        <InsetText>
          {notes.map(each => (
            <p class="govuk-body">{each}</p>
          ))}
        </InsetText>
      )}
      <Button href={`/api/assessments/${assessmentId}/versions/${to}/report.pdf?kind=changes&since=${from}`}>
        Download as a report (PDF)
      </Button>
      {chapters.map(chapter => (
        <section>
          <h2 class="govuk-heading-m">{chapter.title.text}</h2>
          <ReportBlocks blocks={chapter.blocks} />
        </section>
      ))}
    </>
  );
}

function Chooser({ assessmentId, versions, from, to }: ComparePageProps): VNode {
  if (versions.length < 3) return <></>;
  const options = versions.map(each => ({ value: String(each), text: `Version ${each}` }));
  return (
    <form action={`/assessments/${assessmentId}/versions/compare`} method="get" class="uvid-filter">
      <Select name="from" label="Earlier version" items={options.slice(0, -1)} value={from} />
      <Select name="to" label="Later version" items={options.slice(1)} value={to} />
      <Button kind="secondary">Compare</Button>
    </form>
  );
}

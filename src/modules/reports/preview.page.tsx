/** A public summary before anybody publishes it: what the authority sees beside what the public would see. */
import type { VNode } from 'preact';
import type { Preview, PreviewPair } from '../../core/report/preview.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { WarningText } from '../../web/components/messages.js';
import { AnswerBlocks, ReportBlocks } from '../../web/components/report-blocks.js';
import { Tag } from '../../web/components/tag.js';

export interface PreviewPageProps {
  readonly assessmentId: string;
  readonly reference: string;
  readonly title: string;
  readonly version: number;
  readonly preview: Preview;
}

export function PreviewPage({ assessmentId, reference, title, version, preview }: PreviewPageProps): VNode {
  const { answers, questions } = preview.withheld;
  const report = `/api/assessments/${assessmentId}/versions/${version}/report.pdf`;
  return (
    <>
      <span class="govuk-caption-l">{`${reference} ${title}`}</span>
      <h1 class="govuk-heading-l">{`Public summary of version ${version}`}</h1>
      <AssessmentNavigation id={assessmentId} current="versions" />
      <p class="govuk-body-l">
        {answers.length === 0
          ? 'No answer is withheld from the public.'
          : `${answers.length} of ${questions} answers are withheld from the public. The authority reads all of them.`}
      </p>
      <p class="govuk-body">
        The summary leaves out names of people, reviews, advice in full, and questions that matter to the authority
        only. Read the right side before you publish it: nobody but you can tell whether one answer gives another away.
      </p>
      <Warnings preview={preview} />
      <ButtonGroup>
        <Button href={`${report}?kind=public`}>Download the public summary (PDF)</Button>
        <a class="govuk-link" href={report}>
          Download the whole report (PDF)
        </a>
      </ButtonGroup>
      {preview.topics.map(topic => (
        <section>
          <h2 class="govuk-heading-m">{topic.title}</h2>
          {topic.pairs.map(pair => (
            <Pair pair={pair} />
          ))}
        </section>
      ))}
      <Chapter of={preview.cameras} />
      <Chapter of={preview.statement} />
    </>
  );
}

function Warnings({ preview: { against, quoting } }: Pick<PreviewPageProps, 'preview'>): VNode {
  return (
    <>
      {against.map(each => (
        <WarningText>{`People have a right to know this, and it is withheld: ${each.label}`}</WarningText>
      ))}
      {quoting.map(label => (
        <WarningText>{`This answer quotes what is withheld; the ground stands in its place: ${label}`}</WarningText>
      ))}
    </>
  );
}

function Chapter({ of }: { readonly of: Preview['cameras'] }): VNode {
  if (of === null) return <></>;
  return (
    <section>
      <h2 class="govuk-heading-m">{of.title.text}</h2>
      <ReportBlocks blocks={of.blocks} />
    </section>
  );
}

function Pair({ pair }: { readonly pair: PreviewPair }): VNode {
  return (
    <section class="uvid-report-question">
      <h3 class="govuk-heading-s">
        {pair.label.text} <Difference pair={pair} />
      </h3>
      {pair.differs ? (
        <dl class="uvid-diff">
          <Side label="The authority sees" answer={pair.authority} of={pair.label.text} />
          <Side label="The public sees" answer={pair.public} of={pair.label.text} />
        </dl>
      ) : (
        <dl class="uvid-diff uvid-diff--one">
          <Side label="Both see" answer={pair.public} of={pair.label.text} />
        </dl>
      )}
    </section>
  );
}

function Difference({ pair: { withheld, differs } }: { readonly pair: PreviewPair }): VNode {
  if (withheld) return <Tag colour="red">Withheld</Tag>;
  return differs ? <Tag colour="yellow">Less in public</Tag> : <></>;
}

interface SideProps {
  readonly label: string;
  readonly answer: PreviewPair['public'];
  /** The question. */
  readonly of: string;
}

function Side({ label, answer, of }: SideProps): VNode {
  return (
    <div class="uvid-diff__side">
      <dt class="uvid-diff__label">{label}</dt>
      <dd class="uvid-diff__text uvid-diff__blocks">
        <AnswerBlocks answer={answer} about={`${of} ${label}`} />
      </dd>
    </div>
  );
}

/** What the people concerned said of an assessment, record by record. */
import type { VNode } from 'preact';
import { viewKinds } from '../../core/views/subject-view.js';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { InsetText } from '../../web/components/messages.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { Paragraphs } from '../../web/components/thread.js';
import { groundWords, viewWords } from '../../web/view-words.js';
import { dateInWords, momentInWords, numberInWords } from '../../web/words.js';
import type { ListedView } from './views.service.js';

export interface ViewsPageProps {
  readonly of: { readonly id: string; readonly reference: string; readonly version: number };
  readonly views: readonly ListedView[];
  /** The reader's role records, and the assessment is open to records. */
  readonly mayRecord: boolean;
  readonly nameOf: (person: string) => string;
}

export function ViewsPage({ of, views, mayRecord, nameOf }: ViewsPageProps): VNode {
  const standing = views.filter(each => each.stands);
  const corrected = views.filter(each => !each.stands);
  return (
    <>
      <span class="govuk-caption-l">{`${of.reference}, version ${of.version}`}</span>
      <h1 class="govuk-heading-l">Views of the people concerned</h1>
      <AssessmentNavigation id={of.id} current={null} />
      <p class="govuk-body">
        Who was asked, how and when, what they said and what came of it; petitions; and why somebody was not asked. A
        record cannot be changed or removed: another one corrects it. All that stand are sealed with the version and
        printed in the full report.
      </p>
      {mayRecord && (
        <ul class="govuk-list">
          {viewKinds.map(kind => (
            <li>
              <a class="govuk-link" href={`/assessments/${of.id}/views/new/${kind}`}>
                {viewWords[kind].act}
              </a>
            </li>
          ))}
        </ul>
      )}
      {standing.length === 0 && <p class="govuk-body uvid-empty">Nothing is recorded yet.</p>}
      {standing.map((view, index) => (
        <OneView of={of} view={view} no={index + 1} mayRecord={mayRecord} nameOf={nameOf} />
      ))}
      {corrected.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Corrected records</h2>
          <InsetText>
            Another record stands in place of each of these. They are kept, and printed nowhere else.
          </InsetText>
          {corrected.map((view, index) => (
            <OneView of={of} view={view} no={index + 1} mayRecord={false} nameOf={nameOf} />
          ))}
        </>
      )}
    </>
  );
}

interface OneViewProps extends Pick<ViewsPageProps, 'of' | 'mayRecord' | 'nameOf'> {
  readonly view: ListedView;
  readonly no: number;
}

function OneView({ of, view, no, mayRecord, nameOf }: OneViewProps): VNode {
  const title = `${viewWords[view.kind].title}${view.stands ? '' : ', corrected'} ${no}`;
  const href = `/assessments/${of.id}/views/new/${view.kind}?corrects=${view.id}`;
  return (
    <SummaryList
      card={{
        title,
        headingLevel: view.stands ? 2 : 3,
        ...(mayRecord ? { actions: [{ href, text: 'Correct' }] } : {}),
      }}
      rows={[
        ...rowsOf(view),
        { key: 'Recorded by', value: `${nameOf(view.by)}, ${momentInWords(view.at)}` },
        ...(view.corrects === null ? [] : [{ key: 'Corrects', value: 'an earlier record, which is kept below' }]),
      ]}
    />
  );
}

function rowsOf(view: ListedView): readonly SummaryRow[] {
  const words = viewWords[view.kind];
  const groups = { key: words.groups, value: <GroupList groups={view.groups} /> };
  if (view.kind === 'refusal') {
    const ground = view.ground === null ? '' : groundWords[view.ground];
    return [groups, { key: 'What speaks against it', value: ground }, said('Why', view.reason)];
  }
  return [
    groups,
    ...(view.signatures === null ? [] : [{ key: 'Signatures', value: numberInWords(view.signatures) }]),
    said(words.how, view.how),
    { key: 'When', value: daysInWords(view) },
    said(words.said, view.said),
    said('What was changed, or why not', view.changed),
  ];
}

function said(key: string, text: string): SummaryRow {
  return { key, value: <Paragraphs text={text} /> };
}

function GroupList({ groups }: { readonly groups: readonly string[] }): VNode {
  return (
    <ul class="uvid-plain-list">
      {groups.map(each => (
        <li>{each}</li>
      ))}
    </ul>
  );
}

function daysInWords({ from, until }: Pick<ListedView, 'from' | 'until'>): string {
  const [first, last] = [from ?? '', until ?? ''].map(each => dateInWords(each));
  return from === until ? (first ?? '') : `${first} to ${last}`;
}

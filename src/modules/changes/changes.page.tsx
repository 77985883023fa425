/** What changed since the approval, what it asks for, and what was recorded of it. */
import type { VNode } from 'preact';
import { changeInWords } from '../../core/changes/words.js';
import type { Citation } from '../../core/citation.js';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { Table } from '../../web/components/table.js';
import { Textarea } from '../../web/components/textarea.js';
import { momentInWords } from '../../web/words.js';
import type { ProgrammeChanges } from './changes.service.js';

export interface ChangesPageProps {
  readonly programmeId: string;
  readonly name: string;
  readonly title: string;
  readonly changes: ProgrammeChanges;
  readonly people: ReadonlyMap<string, string>;
  /** Names of steps by their ids. */
  readonly steps: ReadonlyMap<string, string>;
  readonly citations: ReadonlyMap<string, Citation>;
  readonly mayRecord: boolean;
  readonly comment: string;
  readonly errors: readonly FormError[];
  readonly csrfToken: string;
}

export function ChangesPage(props: ChangesPageProps): VNode {
  const { name, title, changes, errors } = props;
  const { base, pending, recorded } = changes;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {base ? (
        <p class="govuk-body">
          Compared with{' '}
          <a class="govuk-link" href={`/assessments/${base.assessmentId}/versions/${base.version}`}>
            {`${base.reference}, version ${base.version}`}
          </a>
          , the version in force.
        </p>
      ) : (
        <p class="govuk-body uvid-empty">Nothing is approved yet. Changes are looked for from the first approval on.</p>
      )}
      {base && pending.length === 0 && <p class="govuk-body">Nothing has changed that is not recorded.</p>}
      {pending.length > 0 && <Pending {...props} />}
      {recorded.length > 0 && <Recorded {...props} />}
    </>
  );
}

function Pending(props: ChangesPageProps): VNode {
  const { programmeId, changes, steps, citations, mayRecord, comment, errors, csrfToken } = props;
  const opens = changes.pending.some(each => each.steps.length > 0);
  return (
    <>
      <Table
        caption="Not recorded yet"
        captionSize="m"
        rowHeaders
        scroll="Changes that are not recorded"
        columns={['Change', 'Why it matters', 'Steps it opens again'].map(label => ({ label }))}
        rows={changes.pending.map(each => [
          changeInWords(each),
          `${each.why} ${each.cite.map(id => citations.get(id)?.label ?? id).join('; ')}.`,
          stepList(each.steps, steps),
        ])}
      />
      {mayRecord && (
        <Form action={`/programmes/${programmeId}/changes`} csrfToken={csrfToken}>
          <Textarea
            name="comment"
            label={opens ? 'Why were these changes made?' : 'Why were these changes made? (optional)'}
            hint={
              opens
                ? 'A new version opens unless one is being prepared. The steps above are written and reviewed again; all other approvals stay.'
                : 'They are recorded; no step is opened again.'
            }
            value={comment}
            error={errorOf(errors, 'comment') ?? null}
          />
          <Button preventDoubleClick>{opens ? 'Record the changes and open the steps' : 'Record the changes'}</Button>
        </Form>
      )}
    </>
  );
}

function Recorded({ changes, people, steps }: ChangesPageProps): VNode {
  return (
    <Table
      caption="Recorded"
      captionSize="m"
      rowHeaders
      scroll="Changes that are recorded"
      columns={['Change', 'Said of it', 'Opened again', 'By'].map(label => ({ label }))}
      rows={changes.recorded
        .toReversed()
        .map(each => [
          changeInWords(each),
          each.comment,
          stepList(each.steps, steps),
          `${people.get(each.recordedBy) ?? 'Somebody who has left'}, ${momentInWords(each.recordedAt.toISOString())}, against version ${each.baseVersion}`,
        ])}
    />
  );
}

function stepList(ids: readonly string[], names: ReadonlyMap<string, string>): VNode | string {
  if (ids.length === 0) return 'None';
  return <span class="uvid-typed">{ids.map(each => names.get(each) ?? each).join('\n')}</span>;
}

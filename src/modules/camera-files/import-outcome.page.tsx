/** What a file would change, or has changed; and how it goes on from there. */
import type { VNode } from 'preact';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText, WarningText } from '../../web/components/messages.js';
import { SummaryList } from '../../web/components/summary-list.js';
import { numberInWords } from '../../web/words.js';
import { ImportApplyForm, type TypedApplication } from './import-apply-form.js';
import { ImportLines } from './import-lines.js';
import type { ImportLine, LineKind } from './import-line.js';
import type { ImportRun, RunOutcome } from './import-runs.repository.js';
import type { ImportInHand } from './import-runs.service.js';
import { type ImportState, stateOf } from './import-state.js';

export interface ImportOutcomeProps {
  readonly csrfToken: string;
  readonly href: string;
  /** Of the register. */
  readonly register: string;
  readonly inHand: ImportInHand & { readonly run: ImportRun };
  /** The first of them. */
  readonly problems: readonly ImportLine[];
  readonly typed: TypedApplication;
  readonly errors: readonly FormError[];
}

export function ImportOutcomePage(props: ImportOutcomeProps): VNode {
  const { csrfToken, href, register, inHand, problems, errors } = props;
  const { file, run } = inHand;
  const state = stateOf(run);
  const { outcome } = run;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{file.fileName}</span>
      <h1 class="govuk-heading-l">{headings[state]}</h1>
      {explanations[state] && <InsetText>{explanations[state]}</InsetText>}
      {outcome && <Counts outcome={outcome} previewed={run.kind === 'preview'} href={href} />}
      {outcome && problems.length > 0 && (
        <>
          <WarningText>
            {`Nothing of the file is imported while a row is refused. Correct the file and send it again, or say differently what its columns are.`}
          </WarningText>
          <ImportLines kind="problem" lines={problems} headers={file.recognised.columns.map(({ header }) => header)} />
          {outcome.problemCount > problems.length && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${href}/lines?kind=problem`}>
                {`All ${numberInWords(outcome.problemCount)} problems`}
              </a>
            </p>
          )}
        </>
      )}
      <Next {...props} state={state} />
      <p class="govuk-body">
        <a class="govuk-link" href={register}>
          The camera register
        </a>
      </p>
      {state !== 'applied' && (
        <Form action={`${href}/discard`} csrfToken={csrfToken}>
          <Button kind="secondary">Discard the file</Button>
        </Form>
      )}
    </>
  );
}

function Next(props: ImportOutcomeProps & { readonly state: ImportState }): VNode {
  const { csrfToken, href, inHand, state, typed, errors } = props;
  const { run, registerRevision } = inHand;
  if (state === 'applied') return <></>;
  const again = (
    <Form action={`${href}/again`} csrfToken={csrfToken}>
      <ButtonGroup>
        <Button>Compare it with the register again</Button>
        <a class="govuk-link" href={`${href}/columns`}>
          Change what the columns are
        </a>
      </ButtonGroup>
    </Form>
  );
  const change = (
    <p class="govuk-body">
      <a class="govuk-link" href={`${href}/columns`}>
        Change what the columns are
      </a>
    </p>
  );
  if (state !== 'previewed' || !run.outcome) return again;
  if (run.outcome.problemCount > 0) return change;
  if (run.seenRevision !== registerRevision)
    return (
      <>
        <WarningText>Somebody has changed the register since this file was compared with it.</WarningText>
        {again}
      </>
    );
  const { added, changed, missing } = run.outcome;
  if (added + changed + missing === 0)
    return (
      <>
        <p class="govuk-body">The register says all of it already: there is nothing to import.</p>
        {change}
      </>
    );
  return (
    <>
      <ImportApplyForm {...{ csrfToken, href, typed, errors, previewId: run.id, outcome: run.outcome }} />
      {change}
    </>
  );
}

function Counts(props: { readonly outcome: RunOutcome; readonly previewed: boolean; readonly href: string }): VNode {
  const { outcome, previewed, href } = props;
  const row = (key: string, count: number, kind: LineKind | null = null) => ({
    key,
    value: numberInWords(count),
    actions:
      kind && previewed && count > 0
        ? [{ href: `${href}/lines?kind=${kind}`, text: 'See them', about: key.toLowerCase() }]
        : [],
  });
  return (
    <SummaryList
      rows={[
        row('Rows read', outcome.rows),
        row('Cameras added', outcome.added, 'added'),
        row('Cameras changed', outcome.changed, 'changed'),
        row('Cameras unchanged', outcome.unchanged, 'unchanged'),
        row('Cameras the file lacks', outcome.missing, 'missing'),
        ...(previewed ? [] : [row('Cameras marked as removed', outcome.removed)]),
        row('Rows refused', outcome.refused, 'problem'),
      ]}
    />
  );
}

const headings: Readonly<Record<ImportState, string>> = {
  ...{ columns: 'What the file would change', reading: 'What the file would change', applying: 'Import' },
  ...{ previewed: 'What the file would change', applied: 'The cameras are imported' },
  ...{ refused: 'Nothing was imported', conflict: 'Nothing was imported', unreadable: 'The file cannot be read' },
  ...{ interrupted: 'Nothing was imported', failed: 'Nothing was imported' },
};

const explanations: Readonly<Partial<Record<ImportState, string>>> = {
  conflict: 'Somebody changed the register at the same moment. Look at what the file would change now.',
  unreadable: 'The file is broken somewhere behind its first rows, or it is larger than any register. Save it again.',
  interrupted: 'The work was interrupted twice, and everything it had written was undone.',
  failed: 'Something went wrong on our side, and everything that was written was undone.',
};

/** The files that support the answers of an assessment: what there is, what was withdrawn, and a form for another one. */
import type { VNode } from 'preact';
import { AssessmentNavigation } from '../../web/components/assessment-navigation.js';
import { ErrorSummary } from '../../web/components/error-summary.js';
import { EvidenceForm } from './evidence-form.js';
import type { EvidencePageProps } from './evidence-props.js';
import { CurrentFiles, WithdrawnFiles } from './evidence-table.js';

export function EvidencePage(props: EvidencePageProps): VNode {
  const { of, files, open, errors } = props;
  const current = files.filter(each => each.withdrawn === null);
  const withdrawn = files.filter(each => each.withdrawn !== null);
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{`${of.reference}, version ${of.version}`}</span>
      <h1 class="govuk-heading-l">Evidence on file</h1>
      <AssessmentNavigation id={of.id} current={null} />
      <p class="govuk-body">
        Files that support answers: a measurement, a photograph, a contract. The list and the SHA-256 of each file are
        sealed with the version and printed in the full report; the files themselves stay here. A file cannot be changed
        or removed; one that is wrong is withdrawn with a reason.
      </p>
      {current.length === 0 && <p class="govuk-body uvid-empty">No file supports an answer yet.</p>}
      {current.length > 0 && <CurrentFiles {...props} files={current} />}
      {open.length > 0 ? (
        <EvidenceForm {...props} />
      ) : (
        <p class="govuk-hint">Assessors add and withdraw files while they write the answers of a step.</p>
      )}
      {withdrawn.length > 0 && <WithdrawnFiles {...props} files={withdrawn} />}
    </>
  );
}

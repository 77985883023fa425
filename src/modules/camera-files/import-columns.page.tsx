/** Confirms what a file is and what its columns are. Everything that was detected is said, and can be corrected. */
import type { VNode } from 'preact';
import { importFields } from '../../core/cameras/import/fields.js';
import type { ImportPlan } from '../../core/cameras/import/plan.js';
import { letterOf } from '../../core/cameras/import/recognise.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { Form } from '../../web/components/form.js';
import { InsetText } from '../../web/components/messages.js';
import { Select } from '../../web/components/select.js';
import { ForEveryRow, HowCellsAreRead } from './import-columns-rest.js';
import { ImportReadingForm } from './import-reading-form.js';
import { choosableTargets, whyWords } from './import-words.js';
import type { ReadyImport } from './uploads.service.js';

export interface ImportColumnsProps {
  readonly csrfToken: string;
  readonly href: string;
  readonly back: string;
  readonly file: ReadyImport;
  /** As it was guessed, or as it was typed. */
  readonly plan: ImportPlan;
  readonly errors: readonly FormError[];
}

export function ImportColumnsPage({ csrfToken, href, back, file, plan, errors }: ImportColumnsProps): VNode {
  const { columns, notices } = file.recognised;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{file.fileName}</span>
        <h1 class="govuk-heading-l">What the columns are</h1>
        <ImportReadingForm csrfToken={csrfToken} href={href} file={file} />
        {notices.map(({ message }) => (
          <InsetText>{message}</InsetText>
        ))}
        <Form action={`${href}/columns`} csrfToken={csrfToken}>
          <h2 class="govuk-heading-m">Columns</h2>
          {columns.map(({ header, why, samples }, at) => (
            <Select
              name={`columns[${at}]`}
              label={plan.header && header !== letterOf(at) ? `${letterOf(at)}: “${header}”` : `Column ${letterOf(at)}`}
              labelSize="s"
              hint={[whyWords[why], samples.length > 0 ? `For example: ${samples.map(shortened).join(' · ')}` : '']
                .filter(line => line !== '')
                .join(' ')}
              value={plan.columns[at] ?? ''}
              items={options}
              error={errorOf(errors, `columns[${at}]`)}
            />
          ))}
          <HowCellsAreRead plan={plan} />
          <ForEveryRow plan={plan} />
          <p class="govuk-body">Your choices are remembered for the next file with the same columns.</p>
          <ButtonGroup>
            <Button preventDoubleClick>See what would change</Button>
            <a class="govuk-link" href={back}>
              Choose another file
            </a>
          </ButtonGroup>
        </Form>
      </div>
    </div>
  );
}

const options = choosableTargets(importFields);

function shortened(sample: string): string {
  return sample.length > 60 ? `${sample.slice(0, 57)}…` : sample;
}

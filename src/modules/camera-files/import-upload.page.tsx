/** Sends a file of cameras, and leads back to those that were sent. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { errorOf, ErrorSummary, type FormError } from '../../web/components/error-summary.js';
import { CsrfField } from '../../web/components/form.js';
import { FileInput } from '../../web/components/file-input.js';
import { Table } from '../../web/components/table.js';
import { momentInWords } from '../../web/words.js';
import { importPath, importsPath } from './import-paths.js';
import type { ImportState } from './import-state.js';
import { stateWords } from './import-words.js';

export interface ImportUploadProps {
  readonly csrfToken: string;
  readonly programmeId: string;
  readonly name: string;
  readonly errors: readonly FormError[];
  readonly files: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly uploadedAt: Date;
    readonly state: ImportState;
  }[];
}

export function ImportUploadPage({ csrfToken, programmeId, name, errors, files }: ImportUploadProps): VNode {
  return (
    <>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{name}</span>
          <h1 class="govuk-heading-l">Import cameras from a file</h1>
          <p class="govuk-body">
            A row for each camera, with its reference in a column. You confirm what the columns are, and see every
            change and every problem before anything is written.
          </p>
          <form action={importsPath(programmeId)} method="post" encType="multipart/form-data" noValidate>
            <CsrfField token={csrfToken} />
            <FileInput
              name="file"
              label="File"
              labelSize="s"
              hint="CSV, XLSX or GeoJSON, also with the tags of OpenStreetMap. Up to 64 MB and 100,000 rows."
              accept=".csv,.tsv,.txt,.xlsx,.json,.geojson"
              error={errorOf(errors, 'file')}
            />
            <Button preventDoubleClick>Send the file</Button>
          </form>
        </div>
      </div>
      {files.length > 0 && (
        <Table
          caption="Files you have sent"
          captionSize="m"
          rowHeaders
          scroll="Files you have sent"
          columns={['File', 'Sent', 'State'].map(label => ({ label }))}
          rows={files.map(({ id, fileName, uploadedAt, state }) => [
            <a class="govuk-link" href={importPath(programmeId, id)}>
              {fileName}
            </a>,
            momentInWords(uploadedAt.toISOString()),
            stateWords[state],
          ])}
        />
      )}
      {files.length > 0 && <p class="govuk-hint">Only you see them. A file is deleted a week after it was sent.</p>}
    </>
  );
}

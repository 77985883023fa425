/** How the file is read as a table: what was detected, and a way to correct each of it. */
import type { VNode } from 'preact';
import { Button } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { Form } from '../../web/components/form.js';
import { Select } from '../../web/components/select.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { formatWords } from './import-words.js';
import type { Recognised } from './stored-imports.repository.js';
import type { ReadyImport } from './uploads.service.js';

interface Props {
  readonly csrfToken: string;
  readonly href: string;
  readonly file: ReadyImport;
}

export function ImportReadingForm({ csrfToken, href, file }: Props): VNode {
  const { format, options, plan } = file.recognised;
  return (
    <>
      <SummaryList rows={detected(file.recognised)} />
      {format !== 'geojson' && (
        <Details summary="Read the file in another way">
          <Form action={`${href}/reading`} csrfToken={csrfToken}>
            {format === 'csv' && (
              <Select name="encoding" label="Encoding" value={options.encoding ?? ''} items={encodings} />
            )}
            {format === 'csv' && (
              <Select name="delimiter" label="Cells are parted by" value={options.delimiter ?? ''} items={delimiters} />
            )}
            <Select name="header" label="First row" value={plan.header ? 'yes' : 'no'} items={headers} />
            <Button kind="secondary">Read it again</Button>
          </Form>
        </Details>
      )}
    </>
  );
}

function detected({ format, details, options, plan }: Recognised): readonly SummaryRow[] {
  const how = (said: unknown): string => (said === undefined ? ' (detected)' : ' (as you said)');
  const { sheet, encoding, delimiter } = details;
  const header = plan.header ? 'names the columns' : 'is a camera: there is no header';
  return [
    { key: 'Format', value: formatWords[format] },
    ...(sheet ? [{ key: 'Sheet', value: sheet }] : []),
    ...(encoding ? [{ key: 'Encoding', value: `${encoding}${how(options.encoding)}` }] : []),
    ...(delimiter ? [{ key: 'Cells are parted by', value: `${delimiter}${how(options.delimiter)}` }] : []),
    ...(format === 'geojson' ? [] : [{ key: 'First row', value: header }]),
  ];
}

const detect = { value: '', text: 'Detect it' };
const encodings = [
  detect,
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'].map(text => ({ text })),
];
const delimiters = [
  detect,
  { value: ',', text: 'Comma' },
  { value: ';', text: 'Semicolon' },
  { value: '\t', text: 'Tab' },
  { value: '|', text: 'Bar' },
];
const headers = [
  { value: 'yes', text: 'It names the columns' },
  { value: 'no', text: 'It is a camera: there is no header' },
];

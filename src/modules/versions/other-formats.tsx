/** The version as files for other programs, each as a whole and as the public may have it. */
import type { VNode } from 'preact';
import { Details } from '../../web/components/details.js';
import { Table } from '../../web/components/table.js';

interface Offered {
  readonly name: string;
  readonly says: string;
  readonly format: 'json' | 'docx' | 'csv' | 'jsonld';
  readonly part?: string;
  /** Who does what is not published. */
  readonly onlyWhole?: boolean;
}

const offered: readonly Offered[] = [
  { name: 'Report to paste from', says: 'Word document, for a form of your own', format: 'docx' },
  { name: 'Risks', says: 'CSV', format: 'csv', part: 'risks' },
  { name: 'Actions', says: 'CSV', format: 'csv', part: 'actions', onlyWhole: true },
  { name: 'Camera register', says: 'CSV', format: 'csv', part: 'register' },
  { name: 'Data', says: 'JSON, as it was sealed', format: 'json' },
  { name: 'Linked data', says: 'JSON-LD in terms of the W3C Data Privacy Vocabulary', format: 'jsonld' },
];

export function OtherFormats({ of }: { readonly of: { assessmentId: string; version: number } }): VNode {
  const path = `/api/assessments/${of.assessmentId}/versions/${of.version}/export`;
  const link = ({ name, format, part }: Offered, edition: 'whole' | 'public') => {
    const query = [...(part ? [`part=${part}`] : []), ...(edition === 'public' ? ['edition=public'] : [])].join('&');
    return (
      <a class="govuk-link" href={`${path}.${format}${query === '' ? '' : `?${query}`}`}>
        {edition === 'whole' ? 'Whole' : 'Public'}
        <span class="govuk-visually-hidden">{` edition of: ${name}`}</span>
      </a>
    );
  };
  return (
    <Details summary="Other formats">
      <p class="govuk-body">
        The public edition leaves out what is withheld from publication. Only the PDF and the data can be checked: a
        Word document or a table can be changed by whoever has it.
      </p>
      <Table
        scroll="Other formats"
        caption="Other formats"
        captionHidden
        rowHeaders
        columns={[{ label: 'File' }, { label: 'Format' }, { label: 'Whole' }, { label: 'Public' }]}
        rows={offered.map(each => [
          each.name,
          each.says,
          link(each, 'whole'),
          each.onlyWhole ? 'Not published' : link(each, 'public'),
        ])}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/schemas/sealed-version-1.json">
          How the data are written (JSON Schema)
        </a>
      </p>
    </Details>
  );
}

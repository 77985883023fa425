/** Cameras that run without an approval: which, where and why. */
import type { VNode } from 'preact';
import { reasonInWords, type Uncovered } from '../coverage-words.js';
import { Table } from './table.js';

export interface UncoveredCamerasProps {
  readonly programmeId: string;
  readonly caption: string;
  readonly cameras: readonly Uncovered[];
}

export function UncoveredCameras({ programmeId, caption, cameras }: UncoveredCamerasProps): VNode {
  return (
    <Table
      caption={caption}
      captionSize="m"
      rowHeaders
      scroll="Cameras that run without an approval"
      columns={['Camera', 'Site', 'Why it is not covered'].map(label => ({ label }))}
      rows={cameras.map(each => [
        <a class="govuk-link" href={`/programmes/${programmeId}/camera/${encodeURIComponent(each.reference)}`}>
          {each.reference}
        </a>,
        each.site,
        reasonInWords(each),
      ])}
    />
  );
}

/** What the list, the map and the page of a site share. */
import type { VNode } from 'preact';
import type { Camera, CameraCapability } from '../../core/cameras/camera.js';
import { cameraCapabilityWords, cameraKindWords, cameraStatusWords, hoursInWords } from '../../web/camera-words.js';
import { Table } from '../../web/components/table.js';
import { cameraPath, exportPath, mapPath, registerPath, sitePath, withQuery, type Asked } from './register-query.js';

/** A camera as a row of a list. */
export interface ListedCamera extends Pick<Camera, 'reference' | 'site' | 'kind' | 'status' | 'retentionHours'> {
  readonly active: readonly CameraCapability[];
  readonly disabled: readonly CameraCapability[];
}

/** From the list to the map of the same cameras, and back. */
export function RegisterTabs({
  programmeId,
  asked,
  current,
}: {
  readonly programmeId: string;
  readonly asked: Asked;
  readonly current: 'list' | 'map';
}): VNode {
  const { filter } = asked;
  return (
    <nav aria-label="List or map" class="uvid-views">
      <ul class="uvid-views__list">
        {(['list', 'map'] as const).map(each => (
          <li>
            <a
              class="govuk-link"
              href={withQuery(each === 'list' ? registerPath(programmeId) : mapPath(programmeId), { filter })}
              aria-current={each === current ? 'page' : undefined}
            >
              {each === 'list' ? 'List' : 'Map'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function CameraTable({
  programmeId,
  caption,
  cameras,
}: {
  readonly programmeId: string;
  readonly caption: string;
  readonly cameras: readonly ListedCamera[];
}): VNode {
  return (
    <Table
      caption={caption}
      captionSize="m"
      rowHeaders
      class="uvid-register"
      scroll="Cameras of the programme"
      columns={['Camera', 'Site', 'Kind', 'Status', 'Can do', 'Kept for'].map(label => ({ label }))}
      rows={cameras.map(each => [
        <a class="govuk-link" href={cameraPath(programmeId, each.reference)}>
          {each.reference}
        </a>,
        <a class="govuk-link" href={sitePath(programmeId, each.site)}>
          {each.site}
        </a>,
        cameraKindWords[each.kind],
        cameraStatusWords[each.status],
        abilitiesInWords(each),
        each.retentionHours === null ? '' : hoursInWords(each.retentionHours),
      ])}
    />
  );
}

export function abilitiesInWords({ active, disabled }: Pick<ListedCamera, 'active' | 'disabled'>): string {
  return [
    ...active.map(each => cameraCapabilityWords[each]),
    ...disabled.map(each => `${cameraCapabilityWords[each]} (disabled)`),
  ].join(', ');
}

const formats = [
  ['csv', 'CSV'],
  ['xlsx', 'XLSX'],
  ['geojson', 'GeoJSON'],
] as const;

export function Exports({ programmeId }: { readonly programmeId: string }): VNode {
  return (
    <p class="govuk-body">
      The whole register as a file:{' '}
      {formats.map(([format, name], at) => (
        <>
          {at > 0 && ', '}
          <a class="govuk-link" href={exportPath(programmeId, format)} download>
            {name}
          </a>
        </>
      ))}
    </p>
  );
}

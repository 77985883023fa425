/** All supplements of a programme, those that wait first, and the cameras that a supplement could move. */
import type { VNode } from 'preact';
import { Table } from '../../web/components/table.js';
import { dateInWords } from '../../web/words.js';
import { cameraPath } from '../cameras/camera-paths.js';
import type { Supplement } from './supplements.service.js';
import { stateWords } from './supplement-words.js';

export interface SupplementsPageProps {
  readonly programmeId: string;
  readonly name: string;
  readonly title: string;
  readonly supplements: readonly Supplement[];
  /** References of re-deployable cameras. */
  readonly movable: readonly string[];
  readonly canPropose: boolean;
}

export function SupplementsPage({
  programmeId,
  name,
  title,
  supplements,
  movable,
  canPropose,
}: SupplementsPageProps): VNode {
  const waitingFirst = [
    ...supplements.filter(each => each.state === 'waiting'),
    ...supplements.filter(each => each.state !== 'waiting'),
  ];
  return (
    <>
      <span class="govuk-caption-l">{name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        A re-deployable camera inside an approved programme moves by a supplement: place, need, view, days and sign,
        looked at by one reviewer.
      </p>
      {supplements.length === 0 ? (
        <p class="govuk-body uvid-empty">Nobody has proposed one.</p>
      ) : (
        <Table
          caption="Supplements"
          captionSize="m"
          rowHeaders
          scroll="Supplements of the programme"
          columns={['Camera and place', 'Days', 'State'].map(label => ({ label }))}
          rows={waitingFirst.map(({ id, camera, placement, state }) => [
            <a class="govuk-link" href={`/programmes/${programmeId}/supplements/${id}`}>
              {`${camera}: ${placement.site}`}
            </a>,
            `${dateInWords(placement.from)} to ${dateInWords(placement.until)}`,
            stateWords[state],
          ])}
        />
      )}
      {canPropose && <Movable programmeId={programmeId} movable={movable} />}
    </>
  );
}

function Movable({ programmeId, movable }: Pick<SupplementsPageProps, 'programmeId' | 'movable'>): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Move a camera</h2>
      {movable.length === 0 ? (
        <p class="govuk-body">The register has no re-deployable camera.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {movable.map(each => (
            <li>
              <a class="govuk-link" href={`${cameraPath(programmeId, each)}/supplement`}>
                {`Move ${each}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

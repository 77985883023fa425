/** One camera: what is said of it today, and everything that was ever said. */
import type { VNode } from 'preact';
import type { Camera } from '../../core/cameras/camera.js';
import { cameraFieldWords, cameraInLines } from '../../web/camera-words.js';
import { Button, ButtonGroup } from '../../web/components/button.js';
import { Details } from '../../web/components/details.js';
import { SummaryList, type SummaryRow } from '../../web/components/summary-list.js';
import { momentInWords } from '../../web/words.js';
import { cameraDifferences } from './camera-differences.js';
import { cameraPath, registerPath } from './camera-paths.js';
import type { RegisteredCamera } from './cameras.service.js';

export interface CameraPageProps {
  readonly programmeId: string;
  readonly reference: string;
  readonly registered: RegisteredCamera;
  readonly people: ReadonlyMap<string, string>;
  readonly canWrite: boolean;
}

type Field = keyof Camera;

const groups: readonly (readonly [title: string, fields: readonly Field[]])[] = [
  ['Which camera', ['site', 'status', 'kind', 'make', 'model']],
  ['Where it is, and what it sees', ['mount', 'position', 'direction', 'fieldOfView', 'zones']],
  ['What it can do', ['capabilities', 'masking']],
  ['How it is used', ['hours', 'liveView', 'recording', 'retentionHours', 'purposes', 'legalBases', 'processors']],
  ['Why it is needed, and who is told', ['need', 'sign']],
  ['Dates', ['installedOn', 'switchedOn', 'removedOn']],
  ['What the public learns', ['publication', 'ground', 'groundReason']],
];

export function CameraPage(props: CameraPageProps): VNode {
  const { programmeId, reference, registered, canWrite } = props;
  const { camera } = registered;
  return (
    <>
      <span class="govuk-caption-l">Camera</span>
      <h1 class="govuk-heading-l">{reference}</h1>
      {camera ? (
        groups.map(([title, fields]) => (
          <>
            <h2 class="govuk-heading-m">{title}</h2>
            <SummaryList rows={fields.filter(field => isShown(camera, field)).map(field => rowOf(camera, field))} />
          </>
        ))
      ) : (
        <p class="govuk-body uvid-empty">
          This camera was withdrawn from the register. What was said of it stays below.
          {canWrite && ' To bring it back, add a camera under the same reference.'}
        </p>
      )}
      {camera && canWrite && (
        <ButtonGroup>
          <Button href={`${cameraPath(programmeId, reference)}/edit`}>Change the camera</Button>
          {camera.kind === 'redeployable' && (
            <a class="govuk-link" href={`${cameraPath(programmeId, reference)}/supplement`}>
              Move it by a supplement
            </a>
          )}
          <a class="govuk-link" href={`${cameraPath(programmeId, reference)}/withdraw`}>
            Withdraw it: it was entered by mistake
          </a>
        </ButtonGroup>
      )}
      <History {...props} />
      <p class="govuk-body">
        <a class="govuk-link" href={registerPath(programmeId)}>
          All cameras of the programme
        </a>
      </p>
    </>
  );
}

/** A ground is spoken of only where something is withheld. */
function isShown({ publication }: Camera, field: Field): boolean {
  return publication === 'withheld' || (field !== 'ground' && field !== 'groundReason');
}

function rowOf<Each extends Field>(camera: Camera, field: Each): SummaryRow {
  const lines = cameraInLines[field](camera[field]);
  return {
    key: cameraFieldWords[field],
    value:
      lines.length > 0 ? (
        <span class="uvid-typed">{lines.join('\n')}</span>
      ) : (
        <span class="uvid-not-provided">Not stated</span>
      ),
  };
}

const changeWords = { added: 'Added', changed: 'Changed', removed: 'Withdrawn' } as const;

/** Newest first. */
function History({ registered: { history }, people }: CameraPageProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">History</h2>
      <ol class="govuk-list" reversed>
        {history
          .map((each, at) => (
            <li>
              <p class="govuk-body govuk-!-margin-bottom-1">
                <strong>{changeWords[each.change]}</strong> by {writerOf(people, each.writtenBy)},{' '}
                {momentInWords(each.writtenAt.toISOString())}
              </p>
              {each.reason !== '' && <p class="govuk-body uvid-typed">{each.reason}</p>}
              <WhatChanged now={each.facts} before={history[at - 1]?.facts ?? null} />
            </li>
          ))
          .toReversed()}
      </ol>
    </>
  );
}

function WhatChanged({ now, before }: { readonly now: Camera | null; readonly before: Camera | null }): VNode | null {
  if (!now || !before) return null;
  const rows = cameraDifferences(now, before).map(({ name, mine, theirs }) => ({
    key: name,
    value: (
      <>
        <span class="uvid-typed">{theirs || 'Not stated'}</span>
        <span class="govuk-visually-hidden"> became </span>
        <span aria-hidden="true"> → </span>
        <span class="uvid-typed">{mine || 'Not stated'}</span>
      </>
    ),
  }));
  return (
    <Details summary={rows.length === 1 ? 'One field changed' : `${rows.length} fields changed`}>
      <SummaryList rows={rows} />
    </Details>
  );
}

function writerOf(people: ReadonlyMap<string, string>, id: string | null): string {
  return id === null ? 'the operator, on the command line' : (people.get(id) ?? 'somebody who has left');
}

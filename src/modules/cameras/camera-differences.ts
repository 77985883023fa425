/** Where two descriptions of one camera part ways: two people's at the same time, or two revisions. */
import { cameraCapabilities, type Camera, type CameraCapability } from '../../core/cameras/camera.js';
import { cameraFields } from '../../core/cameras/check-camera.js';
import { posted, typed } from '../../platform/posted-form.js';
import { cameraCapabilityWords, cameraFieldWords, cameraInLines } from '../../web/camera-words.js';
import { type Difference, type Side, sides } from '../../web/components/conflict.js';
import { capabilityStateWords } from '../../web/programme-words.js';

export function cameraDifferences(mine: Camera, theirs: Camera): readonly Difference[] {
  const plain = cameraFields
    .filter(field => field !== 'capabilities')
    .map(field => ({
      ...{ field, name: cameraFieldWords[field], mine: inLines(mine, field), theirs: inLines(theirs, field) },
    }));
  const abilities = cameraCapabilities.map(each => ({
    field: `capabilities.${each}`,
    name: cameraCapabilityWords[each],
    mine: ability(mine, each),
    theirs: ability(theirs, each),
  }));
  return [...plain, ...abilities].filter(each => each.mine !== each.theirs);
}

/** What was chosen on the page of both values: a field for each difference. */
export function chosenSides(body: unknown, fields: readonly string[]): Readonly<Record<string, Side | undefined>> {
  const keep = posted(body, 'keep');
  return Object.fromEntries(fields.map(field => [field, sides.find(side => side === typed(keep, field))]));
}

/** My camera, with theirs wherever that was chosen. The result is to be checked: two good halves may contradict each other. */
export function settledCamera(
  mine: Camera,
  theirs: Camera,
  chosen: Readonly<Record<string, Side | undefined>>,
): Record<string, unknown> {
  const isTheirs = (field: string): boolean => chosen[field] === 'theirs';
  const plain = cameraFields.filter(isTheirs).map(field => [field, theirs[field]]);
  const abilities = cameraCapabilities.map(each => [
    each,
    (isTheirs(`capabilities.${each}`) ? theirs : mine).capabilities[each],
  ]);
  return { ...mine, ...Object.fromEntries(plain), capabilities: Object.fromEntries(abilities) };
}

function inLines<Field extends keyof Camera>(camera: Camera, field: Field): string {
  return cameraInLines[field](camera[field]).join('\n');
}

function ability({ capabilities }: Camera, each: CameraCapability): string {
  const { state, lock } = capabilities[each];
  return [capabilityStateWords[state], lock].filter(line => line !== '').join('\n');
}

/** What changed in risks, cameras, findings and sign-offs: one line for each. */
import { cameraCapabilities, type Camera } from '../cameras/camera.js';
import type { AssessedRisk } from '../risk/assess.js';
import type { CameraChange, Change } from '../version/compare.js';
import type { SealedFinding, SignOff } from '../version/sealed.js';
import { table } from './annexes.js';
import type { Comparison } from './comparison.js';
import type { Text } from './model.js';
import { nothing, type Unnumbered } from './changes-decision.js';
import { kindInWords, marked } from './changes-words.js';
import { stepName } from './decision.js';
import { placeInWords } from './public-cameras.js';
import type { Readable, Reading } from './reading.js';
import { acceptance, measureCodes, ratingInWords, riskCode } from './risk.js';

export function riskChapter({ before, after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.risksTitle);
  if (changes.risks.length === 0) return { title, blocks: nothing(after) };
  const text = (risk: AssessedRisk | null, reading: Reading<Readable>) =>
    risk === null
      ? ''
      : [
          reading.labelled(words.risks.description, risk.title),
          reading.labelled(words.risks.inherent, oneLine(ratingInWords(risk.inherent, reading), reading)),
          reading.labelled(words.risks.measures, measureCodes(risk, reading)),
          reading.labelled(words.risks.residual, oneLine(ratingInWords(risk.residual, reading), reading)),
          reading.labelled(words.risks.accepted, acceptance(risk, reading)),
        ].join('\n');
  const rows = changes.risks.map(change => [
    riskCode(Number(change.key), after),
    kindInWords(change.kind, after),
    lineByLine(text(change.before, before), text(change.after, after)),
  ]);
  return { title, blocks: [table([words.risks.risk, words.changes.change, words.changes.what], rows, after)] };
}

function oneLine(text: string, reading: Reading<Readable>): string {
  return reading.listed(text.split('\n'));
}

/** Lines that say the same are left out of a change; of something new or gone all are told. */
export function lineByLine(before: string, after: string): string {
  if (before === '' || after === '') return marked(before, after);
  const old = before.split('\n');
  const now = after.split('\n');
  if (old.length !== now.length) return marked(before, after);
  return now.flatMap((line, at) => (line === old[at] ? [] : [marked(old[at] ?? '', line)])).join('\n');
}

export function cameraChapter({ after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.camerasTitle);
  if (changes.cameras.length === 0) return { title, blocks: nothing(after) };
  const rows = changes.cameras.map(each => [
    each.camera.key,
    kindInWords(each.camera.kind, after),
    cameraText(each, after),
  ]);
  return { title, blocks: [table([words.public.camera, words.changes.change, words.changes.what], rows, after)] };
}

function cameraText({ camera, fields }: CameraChange, reading: Reading<Readable>): string {
  if (camera.kind !== 'changed') {
    const { site, kind } = camera.after ?? camera.before;
    return [site, reading.words.camera.kinds[kind]].filter(each => each !== '').join(', ');
  }
  return fields
    .map(field => {
      const [was, now] = [camera.before, camera.after].map(each => fieldInWords(each, field, reading));
      return reading.labelled(reading.words.changes.camera[field] ?? field, marked(was ?? '', now ?? ''));
    })
    .join('\n');
}

function fieldInWords(camera: Camera, field: keyof Camera, reading: Reading<Readable>): string {
  const { words } = reading;
  if (field === 'position') return camera.position === null ? words.changes.noValue : placeInWords(camera.position);
  if (field === 'kind' || field === 'status' || field === 'publication') return codeInWords(camera, field, reading);
  if (field === 'capabilities') return capabilitiesInWords(camera, reading);
  const value = camera[field];
  const text = Array.isArray(value) ? value.join(', ') : String((value ?? '') as string | number);
  return text || words.changes.noValue;
}

function capabilitiesInWords({ capabilities }: Camera, reading: Reading<Readable>): string {
  const { camera, capabilityStates } = reading.words;
  return cameraCapabilities
    .map(each => reading.labelled(camera.capabilities[each], capabilityStates[capabilities[each].state]))
    .join(', ');
}

function codeInWords(camera: Camera, field: 'kind' | 'status' | 'publication', { words }: Reading<Readable>): string {
  if (field === 'kind') return words.camera.kinds[camera.kind];
  return field === 'status' ? words.camera.statuses[camera.status] : words.camera.publications[camera.publication];
}

export function findingChapter({ after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.findingsTitle);
  if (changes.findings.length === 0) return { title, blocks: nothing(after) };
  const standing = { added: words.changes.newly, removed: words.changes.resolved, changed: words.changes.standing };
  const rows = changes.findings.map(change => [
    after.own(change.key),
    standing[change.kind],
    words.severities[(change.after ?? change.before).severity],
    findingText(change, after),
  ]);
  const titles = [words.findings.finding, words.changes.change, words.findings.severity, words.findings.says];
  return { title, blocks: [table(titles, rows, after)] };
}

/** In the language of what was found, whatever the answers to it are written in. */
function findingText({ before, after }: Change<SealedFinding>, reading: Reading<Readable>): Text {
  const text = (each: SealedFinding) => [each.says, ...each.responses.map(response => response.body)].join('\n');
  const { says } = (after ?? before)!;
  return {
    ...reading.said(says),
    text: before && after ? marked(text(before), text(after)) : text((after ?? before)!),
  };
}

export function signOffChapter({ before, after, changes }: Comparison): Unnumbered {
  const { words } = after;
  const title = after.own(words.changes.signOffsTitle);
  if (changes.signOffs.length === 0) return { title, blocks: nothing(after) };
  const rows = changes.signOffs.map(change => [
    whatWasSigned((change.after ?? change.before)[0]!, change.after ? after : before),
    signed(change.before, before),
    signed(change.after, after),
  ]);
  return { title, blocks: [table([words.signOffs.what, words.changes.before, words.changes.after], rows, after)] };
}

function whatWasSigned({ what, step, stage = '', controller = '' }: SignOff, reading: Comparison['after']): string {
  const places = { step: step === null ? '' : stepName(step, reading), stage, controller };
  return reading.fill(reading.words.signed[what], places).trim();
}

function signed(all: readonly SignOff[] | null, reading: Comparison['after']): string {
  const { words } = reading;
  const last = all?.at(-1);
  if (!all || !last) return words.changes.nobody;
  const who = reading.fill(words.changes.signed, { who: reading.person(last.by), when: reading.date(last.at) });
  return all.length === 1 ? who : reading.fill(words.changes.again, { count: reading.number(all.length), signed: who });
}

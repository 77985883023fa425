/** The register of cameras beside the registration and the places: do all speak of the same cameras? */
import { isChosen, numberIn, rowsOf } from '../../answers/read.js';
import { cameraCapabilities, cameraKinds, type CameraKind } from '../../cameras/camera.js';
import type { RegisterSummary } from '../../cameras/summary.js';
import type { Capability } from '../../programme/programme.js';
import { capabilityNames } from '../../screening/derive.js';
import { listed, when } from '../ask.js';
import { besideRegister, description, named } from '../register-rule.js';

const sites = ['uk-scc-sites', ...description];

/** Which capability of the programme a kind of camera is. */
const kindIs: Readonly<Record<CameraKind, Capability | null>> = {
  fixed: 'fixed',
  dome: 'fixed',
  multi_sensor: 'fixed',
  ptz: 'ptz',
  redeployable: 'mobile',
  vehicle: 'mobile',
  body_worn: 'body_worn',
  drone: 'drone',
  other: null,
};

function cameras(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'camera' : 'cameras'}`;
}

/** May this figure stand for the register: what runs (with or without what is switched off), what is to come, or all of it? */
function agrees({ running, switchedOff, toCome, cameras: all }: RegisterSummary, figure: number): boolean {
  return [running, running + switchedOff, toCome, all].includes(figure);
}

function sentences(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join(' ');
}

export const register = besideRegister([
  {
    id: 'REG-01',
    severity: 'serious',
    family: 'consistency',
    cite: sites,
    questions: [],
    resolve: 'Count again: correct the number of cameras in operation, or the status of cameras in the register.',
    finds: ({ running, switchedOff }, { programme: { camerasInOperation } }) =>
      when(
        camerasInOperation !== null && ![running, running + switchedOff].includes(camerasInOperation),
        `In the register ${cameras(running)} ${running === 1 ? 'runs' : 'run'}; ${camerasInOperation} are registered as in operation.`,
      ),
  },
  {
    id: 'REG-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['cnil-marseille', ...sites],
    questions: ['cameras.sites'],
    resolve: 'Bring the table of places and the camera register into agreement.',
    finds: (register, { answers }) => {
      const rows = rowsOf(answers, 'cameras.sites');
      const total = rows.reduce((sum, row) => sum + (numberIn(row, 'count') ?? 0), 0);
      return when(
        rows.length > 0 && !agrees(register, total),
        `The places have ${cameras(total)} in all; the register holds ${cameras(register.cameras)}, of which ${register.running} run.`,
      );
    },
  },
  {
    id: 'REG-03',
    severity: 'blocking',
    family: 'consistency',
    cite: ['cnil-marseille', 'gdpr-25', ...description],
    questions: [],
    resolve: 'Switch it off, or register the capability as active and answer the questions that it brings up.',
    finds: ({ active }, { programme }) =>
      sentences(
        cameraCapabilities
          .filter(each => active[each].count > 0 && programme.capabilities[each] !== 'active')
          .map(each => {
            const said = programme.capabilities[each] === 'absent' ? 'absent' : 'disabled';
            return `${capabilityNames[each]} is registered as ${said}, and is active on ${named(active[each])}.`;
          }),
      ),
  },
  {
    id: 'REG-04',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-25', 'edpb-5-2022-annex-2', ...description],
    questions: [],
    resolve: 'Register the capability as present but disabled, with what keeps it off, or remove it from the cameras.',
    finds: ({ disabled }, { programme }) =>
      sentences(
        cameraCapabilities
          .filter(each => disabled[each].count > 0 && programme.capabilities[each] === 'absent')
          .map(
            each =>
              `${capabilityNames[each]} is registered as absent, and is present but disabled on ${named(disabled[each])}.`,
          ),
      ),
  },
  {
    id: 'REG-05',
    severity: 'advice',
    family: 'consistency',
    cite: description,
    questions: [],
    resolve: 'Say in the register which cameras can do this, or correct the registration.',
    finds: ({ active }, { programme }) => {
      const lacking = cameraCapabilities.filter(
        each => programme.capabilities[each] === 'active' && active[each].count === 0,
      );
      const names = lacking.map(each => capabilityNames[each]);
      return when(names.length > 0, `Registered as active, and on no camera of the register: ${listed(names)}.`);
    },
  },
  {
    id: 'REG-06',
    severity: 'serious',
    family: 'consistency',
    cite: description,
    questions: [],
    resolve: 'Register the kind of camera for the programme, or correct the register.',
    finds: ({ kinds }, { programme }) => {
      const strange = cameraKinds.filter(each => {
        const is = kindIs[each];
        return kinds[each].count > 0 && is !== null && programme.capabilities[is] === 'absent';
      });
      return sentences(
        strange.map(each => {
          const name = capabilityNames[kindIs[each] ?? 'fixed'];
          return `${name} are registered as absent; the register has ${named(kinds[each])}.`;
        }),
      );
    },
  },
  {
    id: 'REG-18',
    severity: 'serious',
    family: 'consistency',
    cite: sites,
    questions: [],
    resolve: 'Count the sites again, or give cameras of one site the same name of the site.',
    finds: ({ sites: found }, { programme: { sitesInOperation, sitesPlanned } }) => {
      const stated = [sitesInOperation, sitesPlanned].filter(each => each !== null);
      const figures = [...stated, stated.reduce((sum, each) => sum + each, 0)];
      return when(
        stated.length > 0 && !figures.includes(found),
        `The register has ${found} sites; registered are ${sitesInOperation ?? 'no stated number'} in operation and ${sitesPlanned ?? 'no stated number'} planned.`,
      );
    },
  },
  {
    id: 'REG-19',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-1', 'led-27-1', 'zzpl-54-1', 'uk-dpa-64-3-a'],
    questions: ['processing.status'],
    resolve: 'Switch the cameras off until the decision, or correct the state of the processing.',
    finds: ({ running }, { answers }) =>
      when(
        running > 0 && isChosen(answers, 'processing.status', 'not_begun'),
        `Nothing is said to be recorded yet, and ${cameras(running)} of the register ${running === 1 ? 'runs' : 'run'}.`,
      ),
  },
]);

/** Cameras, capabilities and processors: do registration and answers say the same? */
import { isAnswered, isChosen, isSaid, numberIn, rowsOf, textIn } from '../../answers/read.js';
import { capabilities, type Programme } from '../../programme/programme.js';
import { cameraKinds } from '../../screening/derive.js';
import { about, can, does, rowNames, when } from '../ask.js';
import type { Facts, Rule } from '../rule.js';

const description = ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'uk-dpa-64-3-a'];

/** Figures of the registration that a total of the answers may rightly equal. */
function registered(inOperation: number | null, planned: number | null): readonly number[] {
  const known = [inOperation, planned].filter(each => each !== null);
  return known.length === 2 ? [...known, (inOperation ?? 0) + (planned ?? 0)] : known;
}

function disabled({ capabilities: states }: Programme): number {
  return capabilities.filter(each => each !== 'fixed' && states[each] === 'present_disabled').length;
}

function cameraTotal({ answers }: Facts): number {
  return rowsOf(answers, 'cameras.sites').reduce((sum, row) => sum + (numberIn(row, 'count') ?? 0), 0);
}

export const cameras: readonly Rule[] = [
  {
    id: 'CAM-01',
    severity: 'serious',
    family: 'consistency',
    cite: ['cnil-marseille', 'uk-scc-sites', ...description],
    questions: ['cameras.sites'],
    resolve: 'Count again, and bring the places and the registration into agreement.',
    finds: facts => {
      const { camerasInOperation, camerasPlanned } = facts.programme;
      const total = cameraTotal(facts);
      const figures = registered(camerasInOperation, camerasPlanned);
      return when(
        rowsOf(facts.answers, 'cameras.sites').length > 0 && figures.length > 0 && !figures.includes(total),
        `The places have ${total} cameras in all; registered are ${camerasInOperation ?? 'no stated number'} in operation and ${camerasPlanned ?? 'no stated number'} planned.`,
      );
    },
  },
  {
    id: 'CAM-02',
    severity: 'serious',
    family: 'consistency',
    cite: ['uk-scc-sites', ...description],
    questions: [],
    resolve: 'Count the sites or the cameras again: a site has at least one camera.',
    finds: ({ programme }) => {
      const running = (programme.sitesInOperation ?? 0) > (programme.camerasInOperation ?? Infinity);
      const planned = (programme.sitesPlanned ?? 0) > (programme.camerasPlanned ?? Infinity);
      return when(running || planned, 'More sites are registered than cameras.');
    },
  },
  {
    id: 'CAM-03',
    severity: 'blocking',
    family: 'consistency',
    cite: ['device-practice', 'edpb-3-2019-vid-9', 'gdpr-5-1-c'],
    questions: ['cameras.sound_reason', 'cameras.sound_control'],
    resolve: 'Say why people must be heard and how sound is controlled, or switch the microphones off.',
    finds: ({ answers, programme }) =>
      when(
        does(programme, ['audio']) &&
          !isAnswered(answers, 'cameras.sound_reason') &&
          !isAnswered(answers, 'cameras.sound_control'),
        'Sound is recorded, and no question about sound is answered.',
      ),
  },
  {
    id: 'CAM-04',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-25', 'uk-scc-review', 'edpb-5-2022-annex-2'],
    questions: ['devices.switched_off'],
    resolve: 'Say for each disabled capability what keeps it off and who could switch it on.',
    finds: ({ answers, programme }) => {
      const rows = rowsOf(answers, 'devices.switched_off').length;
      const off = disabled(programme);
      return when(rows < off, `Registered as present but disabled: ${off}; described: ${rows}.`);
    },
  },
  {
    id: 'CAM-05',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-25', 'uk-scc-review'],
    questions: ['devices.checked'],
    resolve: 'Compare the registration with the data sheet of every model before anybody relies on it.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'devices.checked', 'no'),
        'Nobody has compared the registered capabilities with what the equipment can do.',
      ),
  },
  {
    id: 'CAM-06',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-35-1', 'led-27-1', 'zzpl-54-1', 'uk-dpa-64-3-a'],
    questions: ['processing.status'],
    resolve: 'Correct the number of cameras in operation or the state of the processing.',
    finds: ({ answers, programme }) =>
      when(
        isChosen(answers, 'processing.status', 'not_begun') && (programme.camerasInOperation ?? 0) > 0,
        `Nothing is said to be recorded yet, and ${programme.camerasInOperation} cameras are registered as in operation.`,
      ),
  },
  {
    id: 'CAM-07',
    severity: 'serious',
    family: 'consistency',
    cite: description,
    questions: ['processing.status'],
    resolve: 'Register the cameras that are in operation, or correct the state of the processing.',
    finds: ({ answers, programme }) =>
      when(
        ['in_operation', 'to_change'].some(each => isChosen(answers, 'processing.status', each)) &&
          can(programme, cameraKinds) &&
          (programme.camerasInOperation ?? 0) === 0,
        'The processing is in operation, and no camera is registered as in operation.',
      ),
  },
  {
    id: 'PRC-01',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-28', 'zzpl-45', 'edpb-dpia-2026-0-2'],
    questions: ['processors.list'],
    resolve: 'List every processor with its tasks, access and contract.',
    finds: ({ answers, programme }) => {
      const rows = rowsOf(answers, 'processors.list').length;
      return when(
        isSaid(answers, 'processors.list') && programme.processors.length > rows,
        `Registered processors: ${programme.processors.length}; described: ${rows}.`,
      );
    },
  },
  {
    id: 'PRC-02',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-28', 'gdpr-32', 'led-29', 'edpb-3-2019-vid-9'],
    questions: ['processors.list'],
    resolve: 'Release and watch each remote session, or allow access on site only.',
    finds: ({ answers }) =>
      about(
        'C',
        rowsOf(answers, 'processors.list').filter(row => textIn(row, 'access') === 'remote_free'),
        names => `Access to images from afar, at any time and unobserved: ${names}.`,
      ),
  },
  {
    id: 'PRC-03',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-28', 'zzpl-45'],
    questions: ['processors.list'],
    resolve: 'Correct the role or the access: whoever reaches images is a processor and needs a contract.',
    finds: ({ answers }) =>
      about(
        'C',
        rowsOf(answers, 'processors.list').filter(
          row => textIn(row, 'role') === 'no_access' && !['none', ''].includes(textIn(row, 'access')),
        ),
        names => `Called suppliers without access to data, and yet with access to images: ${names}.`,
      ),
  },
  {
    id: 'PRC-04',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-26', 'edpb-dpia-2026-0-1'],
    questions: ['responsible.shared'],
    resolve: 'Correct the registration or the answer: whoever decides together answers together.',
    finds: ({ answers, programme }) =>
      when(
        programme.jointControllers.length > 0 && isChosen(answers, 'responsible.shared', 'no'),
        'Joint controllers are registered, and nobody else is said to decide why or how the cameras are used.',
      ),
  },
  {
    id: 'PRC-05',
    severity: 'advice',
    family: 'consistency',
    cite: ['gdpr-26', 'edpb-dpia-2026-0-1'],
    questions: ['responsible.shared'],
    resolve: 'Register the partners as joint controllers, or say why they are not.',
    finds: ({ answers, programme }) =>
      when(
        programme.jointControllers.length === 0 && isChosen(answers, 'responsible.shared', 'yes'),
        'Others decide together with the controller, and no joint controller is registered.',
      ),
  },
  {
    id: 'PRC-06',
    severity: 'serious',
    family: 'consistency',
    cite: ['zzpl-63-72', 'led-27-2', 'gdpr-44'],
    questions: ['processors.outside', 'flow.foreign'],
    resolve: 'Say that data can be reached from abroad, with the ways and their limits, or end the foreign access.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'processors.outside', 'no') && isChosen(answers, 'flow.foreign', 'yes'),
        'Foreign officers or agencies see or receive data, and no data are said to reach another country.',
      ),
  },
  {
    id: 'PRC-07',
    severity: 'serious',
    family: 'completeness',
    cite: ['gdpr-44', 'zzpl-63-72', 'edpb-dpia-2026-2-3-c'],
    questions: ['safeguards.other', 'processors.outside'],
    resolve: 'Add the measures that protect data which reach another country.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'processors.outside', 'yes') &&
          !rowsOf(answers, 'safeguards.other').some(row => textIn(row, 'concerns') === 'transfers'),
        'Data can reach another country, and no measure concerns transfers.',
      ),
  },
  {
    id: 'PRC-08',
    severity: 'advice',
    family: 'completeness',
    cite: ['gdpr-28', 'zzpl-45', 'edpb-dpia-2026-2-3-c'],
    questions: ['safeguards.other', 'processors.list'],
    resolve: 'Add how processors are bound, instructed and checked.',
    finds: ({ answers }) => {
      const touching = rowsOf(answers, 'processors.list').filter(row =>
        ['on_site', 'remote_supervised', 'remote_free'].includes(textIn(row, 'access')),
      );
      const bound = rowsOf(answers, 'safeguards.other').some(row => textIn(row, 'concerns') === 'processors');
      return when(
        touching.length > 0 && !bound && isAnswered(answers, 'safeguards.other'),
        `Processors can reach images (${rowNames('C', touching)}), and no measure concerns them.`,
      );
    },
  },
  {
    id: 'PRC-09',
    severity: 'blocking',
    family: 'adequacy',
    cite: ['gdpr-36-3-e', 'wp248-publish', 'bridges-q5', 'zzpl-55'],
    questions: ['processors.authority_sees'],
    resolve: 'Say how the authority sees the confidential parts in full.',
    finds: ({ answers }) =>
      when(
        isChosen(answers, 'processors.secret_terms', 'yes') && !isAnswered(answers, 'processors.authority_sees'),
        'Parts of the contract are confidential, and it is not said how the authority sees them.',
      ),
  },
];

/** How the cameras of the register are used, beside what the answers say of it. */
import { isAnswered, isChosen, isSaid, rowsOf, textIn } from '../../answers/read.js';
import type { Zone } from '../../cameras/camera.js';
import type { Named, RegisterSummary } from '../../cameras/summary.js';
import { listed, when } from '../ask.js';
import { besideRegister, description, named } from '../register-rule.js';
import type { Facts } from '../rule.js';
import { longestKept } from './retention.js';

/** Which option of the question about sensitive places a zone is. */
const zoneIs: Partial<Readonly<Record<Zone, string>>> = {
  school: 'schools',
  playground: 'schools',
  worship: 'worship',
  clinic: 'health',
  workplace: 'workplaces',
  private_windows: 'homes',
  assembly_place: 'assemblies',
};

const zoneNames: Partial<Readonly<Record<Zone, string>>> = {
  school: 'a school',
  playground: 'a playground',
  worship: 'a place of worship',
  clinic: 'a clinic or hospital',
  workplace: 'a workplace',
  private_windows: 'homes',
  assembly_place: 'a place where people assemble',
};

/** Rows that cameras name and the assessment does not have. */
function missingRows(rows: ReadonlyMap<number, Named>, prefix: string, known: readonly { no: number }[]): string[] {
  const numbers = new Set(known.map(each => each.no));
  return [...rows]
    .filter(([no]) => !numbers.has(no))
    .sort(([a], [b]) => a - b)
    .map(([no, of]) => `${prefix}${no} (${named(of)})`);
}

function missing(table: 'purposes' | 'legalBases' | 'processors', prefix: string, question: string) {
  return (register: RegisterSummary, { answers }: Facts): string | null => {
    if (!isSaid(answers, question)) return null;
    const rows = missingRows(register[table], prefix, rowsOf(answers, question));
    return when(rows.length > 0, `The register names rows that the assessment does not have: ${listed(rows)}.`);
  };
}

/** Places are described, and none of them is watched or recorded all the time. */
function nowhere({ answers }: Facts, column: 'watching' | 'recording'): boolean {
  const rows = rowsOf(answers, 'cameras.sites');
  return rows.length > 0 && rows.every(row => !['continuous', ''].includes(textIn(row, column)));
}

export const registerUse = besideRegister([
  {
    id: 'REG-07',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-e', 'led-5', 'edpb-3-2019-vid-6'],
    questions: ['minimise.items'],
    resolve: 'Shorten the period in the cameras, or give and justify the longer one in the table.',
    finds: ({ longest }, facts) => {
      const table = longestKept(facts);
      return longest === null || table === null || longest.hours <= table
        ? null
        : `Recordings are kept for ${longest.hours} hours on ${named(longest)}; the table allows at most ${table} hours.`;
    },
  },
  {
    id: 'REG-08',
    severity: 'serious',
    family: 'completeness',
    cite: ['gdpr-5-1-e', 'led-5', 'edpb-3-2019-vid-6'],
    questions: [],
    resolve: 'State for each camera that records how many hours its recordings are kept.',
    finds: ({ keptUnstated }) =>
      when(keptUnstated.count > 0, `They record, and no period is stated: ${named(keptUnstated)}.`),
  },
  {
    id: 'REG-09',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-5-1-b', 'edpb-3-2019-vid-1', ...description],
    questions: ['data.purposes'],
    resolve: 'Add the purpose to the assessment, or correct the purposes of the camera.',
    finds: missing('purposes', 'P', 'data.purposes'),
  },
  {
    id: 'REG-10',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-6', 'led-8', ...description],
    questions: ['legal.basis'],
    resolve: 'Add the legal basis to the assessment, or correct the legal bases of the camera.',
    finds: missing('legalBases', 'Q', 'legal.basis'),
  },
  {
    id: 'REG-11',
    severity: 'serious',
    family: 'consistency',
    cite: ['gdpr-28', 'zzpl-45', 'edpb-dpia-2026-0-2'],
    questions: ['processors.list'],
    resolve: 'Add the processor to the assessment, or correct the processors of the camera.',
    finds: missing('processors', 'C', 'processors.list'),
  },
  {
    id: 'REG-12',
    severity: 'serious',
    family: 'completeness',
    cite: ['gdpr-5-1-b', 'edpb-3-2019-vid-1', ...description],
    questions: [],
    resolve: 'Say which purposes each camera serves, or switch it off.',
    finds: ({ runningFor: { noPurpose } }) =>
      when(noPurpose.count > 0, `They run and serve no stated purpose: ${named(noPurpose)}.`),
  },
  {
    id: 'REG-13',
    severity: 'serious',
    family: 'consistency',
    cite: ['wp248-criteria', 'edpb-3-2019-vid-2', 'gdpr-9'],
    questions: ['data.sensitive_places'],
    resolve: 'Name the place in the answer with what protects people there, or turn the camera away.',
    finds: ({ zones }, { answers }) => {
      if (!isAnswered(answers, 'data.sensitive_places')) return null;
      const unsaid = (Object.keys(zoneIs) as Zone[]).filter(
        each => zones[each].count > 0 && !isChosen(answers, 'data.sensitive_places', zoneIs[each] ?? ''),
      );
      const places = unsaid.map(each => `${zoneNames[each]} (${named(zones[each])})`);
      return when(places.length > 0, `In view by the register, and not in the answer: ${listed(places)}.`);
    },
  },
  {
    id: 'REG-14',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-2', 'gdpr-25', 'gdpr-5-1-c'],
    questions: ['cameras.view'],
    resolve: 'Mask the windows and gardens in the camera, or turn it away.',
    finds: ({ unmaskedHomes }) =>
      when(unmaskedHomes.count > 0, `Homes are in view, and nothing is masked: ${named(unmaskedHomes)}.`),
  },
  {
    id: 'REG-15',
    severity: 'serious',
    family: 'consistency',
    cite: ['device-practice', ...description],
    questions: ['cameras.sites'],
    resolve: 'Correct the live watching in the table of places, or in the register.',
    finds: ({ watchedAlways }, facts) =>
      when(
        watchedAlways.count > 0 && nowhere(facts, 'watching'),
        `No place is said to be watched all the time; the register says so of ${named(watchedAlways)}.`,
      ),
  },
  {
    id: 'REG-16',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-3-2019-vid-6', ...description],
    questions: ['cameras.sites'],
    resolve: 'Correct the recording in the table of places, or in the register.',
    finds: ({ recordAlways }, facts) =>
      when(
        recordAlways.count > 0 && nowhere(facts, 'recording'),
        `No place is said to be recorded all the time; the register says so of ${named(recordAlways)}.`,
      ),
  },
  {
    id: 'REG-17',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-3-2019-vid-4', 'gdpr-12-14', 'led-13-1', 'zzpl-23-25'],
    questions: ['notices.places'],
    resolve: 'Set the sign and name it in the register, or switch the camera off until it stands.',
    finds: ({ runningFor: { noSign } }) =>
      when(noSign.count > 0, `They run, and no sign tells of them: ${named(noSign)}.`),
  },
  {
    id: 'REG-20',
    severity: 'advice',
    family: 'completeness',
    cite: ['uk-scc-sites', 'edpb-3-2019-vid-1'],
    questions: [],
    resolve: 'Say for each camera why it is needed at this place, and on what evidence.',
    finds: ({ runningFor: { noNeed } }) =>
      when(noNeed.count > 0, `They run, and nobody has said why they are needed there: ${named(noNeed)}.`),
  },
]);

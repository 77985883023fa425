/**
 * What the authority is sent, law by law, and what of it is missing. Judged on a sealed version alone, so that the pack
 * that is drawn and the checklist that is shown cannot differ.
 */
import { statutoryClocks, type ConsultationRegime } from '../deadlines/statutory-clocks.js';
import type { Party } from '../programme/programme.js';
import type { SealedQuestion, SealedVersion } from '../version/sealed.js';

export const packItemIds = [
  'responsibilities',
  'purposes_and_means',
  'measures',
  'officer',
  'assessment',
  'other_information',
] as const;
export type PackItemId = (typeof packItemIds)[number];

/** Something that the request should say and does not. */
export interface PackGap {
  /** The question that says nothing; null for what is registered with the programme or asked by the authority. */
  readonly question: string | null;
  /** What is missing besides an answer, for those who say it in another language. */
  readonly lacks?: { readonly kind: LackKind; readonly name: string; readonly count: number };
  readonly says: string;
}

export type LackKind = 'controllerTasks' | 'tasks' | 'purposes' | 'replies';

export interface PackItem {
  readonly id: PackItemId;
  readonly cite: string;
  /** Empty: it is there. */
  readonly gaps: readonly PackGap[];
}

interface Asked {
  readonly id: PackItemId;
  readonly cite: string;
}

const gdpr: readonly Asked[] = [
  { id: 'responsibilities', cite: 'gdpr-36-3-a' },
  { id: 'purposes_and_means', cite: 'gdpr-36-3-b' },
  { id: 'measures', cite: 'gdpr-36-3-c' },
  { id: 'officer', cite: 'gdpr-36-3-d' },
  { id: 'assessment', cite: 'gdpr-36-3-e' },
  { id: 'other_information', cite: 'gdpr-36-3-f' },
];

const assessmentAndMore = (cite: string): readonly Asked[] => [
  { id: 'assessment', cite },
  { id: 'other_information', cite },
];

const contents: Readonly<Record<ConsultationRegime, readonly Asked[]>> = {
  EU_GDPR: gdpr,
  UK_GDPR: gdpr,
  EU_LED: assessmentAndMore('led-28-4'),
  UK_DPA_P3: assessmentAndMore('uk-dpa-65-3'),
  RS_ZZPL_GENERAL: packItemIds.map(id => ({ id, cite: 'zzpl-55-7' })),
  RS_ZZPL_SPECIAL_PURPOSES: assessmentAndMore('zzpl-55'),
};

/** The questions that say what a part of the request holds; a part without any is registered or asked elsewhere. */
export const packQuestions: Partial<Readonly<Record<PackItemId, readonly string[]>>> = {
  responsibilities: ['responsible.unit', 'responsible.obligations', 'processors.list'],
  purposes_and_means: ['data.purposes', 'means.assets', 'analytics.algorithms', 'faces.engine'],
  measures: ['safeguards.principles', 'safeguards.design', 'safeguards.security', 'safeguards.staff', 'risk.measures'],
  officer: ['responsible.dpo'],
};

/** `waiting` counts the questions of the authority that nobody has answered. */
export function consultationPack(
  regime: ConsultationRegime,
  sealed: Pick<SealedVersion, 'programme' | 'sections'>,
  waiting: number,
): readonly PackItem[] {
  const questions = sealed.sections.flatMap(section => section.steps).flatMap(step => step.questions);
  return contents[regime].map(({ id, cite }) => ({
    ...{ id, cite },
    gaps: [...registered[id](sealed, waiting), ...unsaid(questions, packQuestions[id] ?? [])],
  }));
}

/** Ids of the sources that a request under a law cites: what it holds, and the clock. */
export function packCitations(regime: ConsultationRegime): readonly string[] {
  return [...contents[regime].map(each => each.cite), statutoryClocks[regime].cite];
}

export function isWhole(pack: readonly PackItem[]): boolean {
  return pack.every(each => each.gaps.length === 0);
}

/** Only questions that the assessment asked; what does not apply, with its reason, is an answer. */
function unsaid(questions: readonly SealedQuestion[], wanted: readonly string[]): PackGap[] {
  return questions
    .filter(each => wanted.includes(each.id) && (each.answer === null || each.answer.status === 'not_known'))
    .map(({ id, label }) => ({ question: id, says: label }));
}

type Judge = (sealed: Pick<SealedVersion, 'programme'>, waiting: number) => PackGap[];

const registered: Readonly<Record<PackItemId, Judge>> = {
  responsibilities: ({ programme: { facts } }) =>
    [facts.controller, ...facts.jointControllers, ...facts.processors].filter(hasNoTasks).map(({ name }) => {
      const named = name.trim() !== '';
      const says = `What ${named ? name : 'the controller'} does in the programme`;
      return { question: null, lacks: { kind: named ? 'tasks' : 'controllerTasks', name, count: 1 }, says };
    }),
  purposes_and_means: ({ programme: { facts } }) =>
    facts.purposes.length === 0
      ? [{ question: null, lacks: { kind: 'purposes', name: '', count: 0 }, says: 'The purposes of the programme' }]
      : [],
  measures: () => [],
  officer: () => [],
  // The sealed version is the assessment: it goes along whole.
  assessment: () => [],
  other_information: (_, waiting) =>
    waiting === 0
      ? []
      : [
          {
            question: null,
            lacks: { kind: 'replies', name: '', count: waiting },
            says: `Replies to questions of the authority: ${waiting}`,
          },
        ],
};

function hasNoTasks({ tasks }: Party): boolean {
  return tasks.trim() === '';
}

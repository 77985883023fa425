/**
 * What the public receives of a sealed version, as data: the public summary is drawn from this and nothing else, so what is
 * not in here cannot be in there. It names the digest of the whole version, and is made from it by rule: the same version
 * always gives the same copy, character by character, which is how a copy is checked.
 *
 * Left out besides what was withheld: names of people, comments, findings, the audit trail and the digests of steps (the
 * digest of a step with one withheld yes or no would give the answer away). FACTS: LED Arts 13 to 15; WP248 on publication.
 */
import type { Answer, TableValue, Withheld } from '../answers/answer.js';
import { isTable } from '../answers/answer.js';
import type { Programme } from '../programme/programme.js';
import type { Screening } from '../screening/screening.js';
import {
  sealedSchema,
  type SealedAdvice,
  type SealedCitation,
  type SealedDecision,
  type SealedQuestion,
  type SealedVersion,
} from '../version/sealed.js';
import { publishedRegister, type PublishedRegister } from './published-cameras.js';
import { passagesOf, scrubbed, type Passage } from './scrub.js';
import { innerColumns, summaryTopics, topicIds, type TopicId } from './summary-topics.js';

/** A new rule of what is left out is a new number: a copy is judged by the rule it was made with. */
export const copySchema = 'uvid-public-copy/1';

export interface PublicCopy {
  readonly schema: typeof copySchema;
  readonly copyOf: { readonly schema: typeof sealedSchema; readonly digest: string };
  readonly organisation: { readonly name: string };
  readonly assessment: { readonly reference: string; readonly title: string };
  readonly version: number;
  readonly sealedAt: string;
  readonly programme: SealedVersion['programme'];
  readonly template: { readonly id: string; readonly version: number; readonly title: string };
  readonly screening: readonly Omit<Screening['regimes'][number], 'trace'>[];
  readonly topics: readonly PublicTopic[];
  readonly risks: SealedVersion['risks'];
  readonly advice: Pick<SealedAdvice, 'at' | 'opinion'>;
  readonly decision: Pick<SealedDecision, 'at' | 'outcome'> & { readonly conditions: number };
  readonly cameras: PublishedRegister | null;
  readonly citations: readonly SealedCitation[];
  readonly withheld: WithheldFromPublic;
}

export interface PublicTopic {
  readonly id: TopicId;
  readonly questions: readonly PublicQuestion[];
}

export interface PublicQuestion extends Omit<SealedQuestion, 'answer' | 'writtenBy' | 'writtenAt'> {
  readonly answer: PublicAnswer | null;
}

export type PublicAnswer =
  | Extract<Answer, { status: 'answered' | 'not_applicable' }>
  | { readonly status: 'not_known'; readonly by: string }
  | { readonly status: 'withheld'; readonly ground: string; readonly reason: string; readonly until: string };

export interface WithheldAnswer {
  readonly id: string;
  readonly label: string;
  readonly ground: string;
  readonly reason: string;
  readonly until: string;
}

/** Of the whole assessment, not of the summary alone. */
export interface WithheldFromPublic {
  readonly questions: number;
  readonly answers: readonly WithheldAnswer[];
}

/** `digest` is the SHA-256 of the canonical JSON of `sealed`. */
export function publicCopy(sealed: SealedVersion, digest: string): PublicCopy {
  const { organisation, assessment, version, sealedAt, programme, template, advice, decision } = sealed;
  const questions = sealed.sections.flatMap(section => section.steps).flatMap(step => step.questions);
  const topics = topicsOf(questions, sealed.cameras !== undefined);
  const clean = cleanerOf(questions);
  return {
    schema: copySchema,
    copyOf: { schema: sealedSchema, digest },
    organisation: { name: organisation.name },
    assessment: { reference: assessment.reference, title: assessment.title },
    ...{ version, sealedAt },
    programme: { reference: programme.reference, facts: publicFacts(sealed, questions, clean) },
    template: { id: template.id, version: template.version, title: template.title },
    screening: sealed.screening.regimes.map(({ trace: _, ...rest }) => rest),
    topics: topics.map(topic => ({ ...topic, questions: topic.questions.map(each => cleanQuestion(each, clean)) })),
    risks: clean(publicRisks(sealed, questions)),
    advice: { at: advice.at, opinion: advice.opinion },
    decision: { at: decision.at, outcome: decision.outcome, conditions: decision.conditions.length },
    cameras: sealed.cameras ? clean(publishedRegister(sealed.cameras)) : null,
    citations: citationsOf(topics, sealed.citations),
    withheld: {
      questions: questions.length,
      answers: withheldAnswers(questions).map(each => ({ ...each, reason: clean(each.reason) })),
    },
  };
}

type Clean = <T>(data: T) => T;

/** What people wrote is cleaned; names of questions, controllers and laws are not, since nobody withholds those. */
function cleanerOf(questions: readonly SealedQuestion[]): Clean {
  const passages = questions.flatMap(passagesWithheld);
  return data => scrubbed(data, passages);
}

function cleanQuestion(question: PublicQuestion, clean: Clean): PublicQuestion {
  return { ...question, answer: clean(question.answer) };
}

/** Who takes part is registered for the public to know, except for processors whose list was withheld. */
function publicFacts({ programme }: SealedVersion, questions: readonly SealedQuestion[], clean: Clean): Programme {
  const { facts } = programme;
  const hidden = isWithheld(questions, 'processors.list');
  return { ...facts, summary: clean(facts.summary), processors: hidden ? [] : facts.processors };
}

function isWithheld(questions: readonly SealedQuestion[], id: string): boolean {
  return questions.some(each => each.id === id && each.answer?.status === 'withheld');
}

function topicsOf(questions: readonly SealedQuestion[], register: boolean): readonly PublicTopic[] {
  const byId = new Map(questions.map(each => [each.id, each]));
  const isHidden = (id?: string) => id !== undefined && byId.get(id)?.answer?.status === 'withheld';
  return topicIds
    .map(id => ({
      id,
      questions: summaryTopics[id]
        // With a register each camera has a choice of its own, which a list of places would pass over.
        .filter(each => !isHidden(each.follows) && !(register && each.id === 'cameras.sites'))
        .flatMap(each => byId.get(each.id) ?? [])
        .map(publicQuestion),
    }))
    .filter(each => each.questions.length > 0);
}

function publicQuestion({ writtenBy: _, writtenAt: __, answer, columns, ...rest }: SealedQuestion): PublicQuestion {
  return {
    ...rest,
    columns: columns.filter(each => !innerColumns.includes(each.id)),
    answer: answer === null ? null : publicAnswer(answer),
  };
}

function publicAnswer(answer: Answer): PublicAnswer {
  if (answer.status === 'withheld') return hidden(answer);
  if (answer.status === 'not_known') return { status: 'not_known', by: answer.by };
  if (answer.status === 'not_applicable' || !isTable(answer.value)) return answer;
  return { status: 'answered', value: withoutInnerColumns(answer.value) };
}

function hidden({ ground, reason, until }: Withheld): Extract<PublicAnswer, { status: 'withheld' }> {
  return { status: 'withheld', ground, reason, until };
}

function withoutInnerColumns({ next, rows }: TableValue): TableValue {
  return {
    next,
    rows: rows.map(({ no, cells }) => ({
      no,
      cells: Object.fromEntries(Object.entries(cells).filter(([column]) => !innerColumns.includes(column))),
    })),
  };
}

/** The register repeats what three tables say; what is withheld in a table is withheld here. */
function publicRisks({ risks }: SealedVersion, questions: readonly SealedQuestion[]): SealedVersion['risks'] {
  const { method, register } = risks;
  const isHidden = (id: string) => isWithheld(questions, id);
  if (isHidden(method.questions.register)) return { method, register: [] };
  const measuresHidden = isHidden(method.questions.measures);
  const residualHidden = isHidden(method.questions.residual);
  return {
    method,
    register: register.map(({ acceptedBy: _, ...risk }) => ({
      ...risk,
      ...(measuresHidden ? { measures: [] } : {}),
      ...(residualHidden ? { residual: null, acceptable: null, reason: '' } : {}),
    })),
  };
}

function withheldAnswers(questions: readonly SealedQuestion[]): readonly WithheldAnswer[] {
  return questions.flatMap(({ id, label, answer }) => {
    if (answer?.status !== 'withheld') return [];
    const { ground, reason, until } = answer;
    return [{ id, label, ground, reason, until }];
  });
}

function passagesWithheld(question: SealedQuestion): readonly Passage[] {
  const { answer } = question;
  return answer?.status === 'withheld' ? passagesOf(answer.value, question, answer.ground) : [];
}

function citationsOf(topics: readonly PublicTopic[], citations: readonly SealedCitation[]): readonly SealedCitation[] {
  const named = new Set(topics.flatMap(topic => topic.questions).flatMap(question => question.cite));
  return citations.filter(each => named.has(each.id));
}

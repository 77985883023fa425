/** Puts together what a decision freezes. Everything a reader of the report needs is in it; hidden answers are not. */
import { bindingCites } from '../binding-cites.js';
import type { Answers } from '../answers/answer.js';
import type { Citation } from '../citation.js';
import type { EvidenceItem } from '../evidence/evidence-item.js';
import type { Finding } from '../findings/finding.js';
import type { Screening } from '../screening/screening.js';
import type { Question, Template } from '../template/template.js';
import {
  SealedCitation,
  SealedFinding,
  SealedQuestion,
  SealedSection,
  SealedStep,
  SealedVersion,
  sealedSchema,
  SignOff,
  TrailEntry,
  type UndecidedVersion,
} from './sealed.js';
import { stepDigest } from './step-digest.js';

/** Who last wrote an answer, and when (ISO 8601). */
export type Writing = Readonly<Record<string, { readonly by: string; readonly at: string }>>;

export interface SealInput extends Omit<
  SealedVersion,
  'schema' | 'sections' | 'template' | 'risks' | 'citations' | 'people'
> {
  readonly template: { readonly content: Template; readonly digest: string };
  /** Ids of the questions that the conditions show. */
  readonly visible: ReadonlySet<string>;
  readonly answers: Answers;
  readonly writing: Writing;
  readonly register: SealedVersion['risks']['register'];
  readonly citations: ReadonlyMap<string, Citation>;
  readonly people: SealedVersion['people'];
}

/** The same before the decision, and perhaps before the advice. */
export interface DraftInput extends Omit<SealInput, 'advice' | 'decision'> {
  readonly advice: SealInput['advice'] | null;
  readonly decision: null;
}

export function sealVersion(input: SealInput): SealedVersion {
  return { ...assembled(input), advice: input.advice, decision: input.decision };
}

export function draftVersion(input: DraftInput): UndecidedVersion {
  return { ...assembled(input), advice: input.advice, decision: null };
}

function assembled(input: SealInput | DraftInput): Omit<SealedVersion, 'advice' | 'decision'> {
  const { template, visible, answers: _, writing: __, register, citations, people, evidence = [], ...rest } = input;
  const sections = sealSections(input);
  const sealed = {
    ...rest,
    ...sealEvidence(evidence, visible),
    schema: sealedSchema,
    template: {
      id: template.content.id,
      version: template.content.version,
      title: template.content.title,
      digest: template.digest,
    },
    sections,
    risks: { method: template.content.risk, register },
  } as const;
  return {
    ...sealed,
    citations: namedCitations(sections, rest.findings, rest.screening, citations),
    people: whoIsNamed(people, namedPeople(sealed)),
  };
}

/** Of an answer that is hidden, its files are no more sealed than the answer. */
function sealEvidence(
  evidence: readonly EvidenceItem[],
  visible: ReadonlySet<string>,
): Pick<SealedVersion, 'evidence'> {
  const standing = evidence.filter(each => visible.has(each.question));
  return standing.length === 0 ? {} : { evidence: standing };
}

function sealSections(input: SealInput | DraftInput): SealedSection[] {
  return input.template.content.sections.map(({ id, number, title, steps }) => ({
    id,
    number,
    title,
    steps: steps.map((step): SealedStep => {
      const shown = step.questions.filter(question => input.visible.has(question.id));
      const content = {
        assessment: input.assessment.id,
        template: input.template.content,
        step: step.id,
        questions: shown.map(question => question.id),
        answers: input.answers,
      };
      return {
        id: step.id,
        number: step.number,
        title: step.title,
        digest: stepDigest(content),
        questions: shown.map(question => sealQuestion(question, input)),
      };
    }),
  }));
}

function sealQuestion(
  question: Question,
  { template, programme, answers, writing }: SealInput | DraftInput,
): SealedQuestion {
  const wrote = writing[question.id];
  return {
    id: question.id,
    kind: question.kind,
    label: question.label,
    cite: bindingCites(question.cite, programme.facts.regimes),
    unit: question.unit ?? null,
    options: question.options ?? [],
    columns: question.columns ?? [],
    prefix: question.prefix ?? prefixOf(question.rowsFrom, template.content),
    answer: answers[question.id] ?? null,
    writtenBy: wrote?.by ?? null,
    writtenAt: wrote?.at ?? null,
  };
}

/** A table with a row for each row of another one prints that one's row numbers. */
function prefixOf(table: string | undefined, template: Template): string | null {
  if (!table) return null;
  const steps = template.sections.flatMap(section => section.steps);
  return steps.flatMap(step => step.questions).find(question => question.id === table)?.prefix ?? null;
}

interface NamesPeople {
  readonly sections: readonly SealedSection[];
  readonly signOffs: readonly SignOff[];
  readonly trail: readonly TrailEntry[];
  readonly views?: SealedVersion['views'];
  readonly evidence?: SealedVersion['evidence'];
  readonly findings: readonly SealedFinding[];
  readonly advice: Pick<SealedVersion['advice'], 'by' | 'recommendations'> | null;
  readonly decision: Pick<SealedVersion['decision'], 'by' | 'terms'> | null;
}

function namedPeople(named: NamesPeople): ReadonlySet<string> {
  const { sections, signOffs, trail, findings, views = [], evidence = [], advice, decision } = named;
  const writers = sections.flatMap(section =>
    section.steps.flatMap(step => step.questions.flatMap(question => question.writtenBy ?? [])),
  );
  const responders = findings.flatMap(finding => finding.responses.map(each => each.by));
  const signers = [
    ...signOffs.flatMap(each => [each.by, each.onBehalfOf ?? each.by]),
    ...trail.map(each => each.by),
    ...[advice, decision].flatMap(each => each?.by ?? []),
  ];
  const answerers = (advice?.recommendations ?? []).flatMap(each => each.answer?.by ?? []);
  const owners = (decision?.terms ?? []).map(each => each.owner);
  const recorders = [...views, ...evidence].map(each => each.by);
  return new Set([...writers, ...responders, ...signers, ...answerers, ...owners, ...recorders]);
}

/** Nothing but what a reader needs to know who acted: what else is known of people is no part of a record that stays for ever. */
function whoIsNamed(people: SealedVersion['people'], named: ReadonlySet<string>): SealedVersion['people'] {
  return people.filter(({ id }) => named.has(id)).map(({ id, name, roles }) => ({ id, name, roles }));
}

function namedCitations(
  sections: readonly SealedSection[],
  findings: readonly Finding[],
  screening: Screening,
  catalogue: ReadonlyMap<string, Citation>,
): SealedCitation[] {
  const ids = new Set([
    ...sections.flatMap(section => section.steps.flatMap(step => step.questions.flatMap(question => question.cite))),
    ...findings.flatMap(finding => finding.cite),
    ...screening.regimes.flatMap(regime => regime.trace.map(fired => fired.cite)),
  ]);
  return [...ids].sort().flatMap(id => {
    const citation = catalogue.get(id);
    return citation ? [{ id, label: citation.label, kind: citation.kind, confirmed: citation.confirmed }] : [];
  });
}

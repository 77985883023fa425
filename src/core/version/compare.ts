/**
 * What differs between two sealed versions of an assessment, field by field. Both are read as they were sealed: a question
 * or a scale that another questionnaire worded differently is compared by what was said, under its stable id.
 */
import { isTable, valueOf, type TableRow } from '../answers/answer.js';
import type { Camera } from '../cameras/camera.js';
import type { Programme } from '../programme/programme.js';
import type { AssessedRisk } from '../risk/assess.js';
import type { EvidenceItem } from '../evidence/evidence-item.js';
import type { RecordedView } from '../views/subject-view.js';
import { canonicalJson } from './canonical.js';
import type { SealedFinding, SealedQuestion, SealedVersion, SignOff } from './sealed.js';

/** Something that one version has and the other has not, or has otherwise. `key` is its stable name. */
export type Change<T> =
  | { readonly kind: 'added'; readonly key: string; readonly before: null; readonly after: T }
  | { readonly kind: 'removed'; readonly key: string; readonly before: T; readonly after: null }
  | { readonly kind: 'changed'; readonly key: string; readonly before: T; readonly after: T };

export interface AnswerChange {
  readonly question: Change<SealedQuestion>;
  /** Of two tables; null where one of the answers is none, and the whole answers are compared. */
  readonly rows: readonly RowChange[] | null;
}

export interface RowChange {
  readonly row: Change<TableRow>;
  /** Ids of the columns whose cells differ; all that are filled of an added or removed row. */
  readonly columns: readonly string[];
}

export interface CameraChange {
  readonly camera: Change<Camera>;
  /** Names of the fields that differ; empty for an added or removed camera. */
  readonly fields: readonly (keyof Camera)[];
}

export interface VersionChanges {
  readonly programme: readonly Change<unknown>[];
  /** In the order of the later version; what only the earlier one asked comes last. */
  readonly answers: readonly AnswerChange[];
  /** Of what the people concerned said; a record that corrects another one counts as a change of it. */
  readonly views: readonly Change<RecordedView>[];
  /** Files are added and withdrawn, never changed. */
  readonly evidence: readonly Change<EvidenceItem>[];
  readonly risks: readonly Change<AssessedRisk>[];
  readonly cameras: readonly CameraChange[];
  readonly findings: readonly Change<SealedFinding>[];
  readonly advice: Change<SealedVersion['advice']> | null;
  readonly decision: Change<SealedVersion['decision']> | null;
  readonly signOffs: readonly Change<readonly SignOff[]>[];
  /** True when the questionnaire is another, so that questions may have come or gone with it. */
  readonly questionnaire: boolean;
}

export function compareVersions(before: SealedVersion, after: SealedVersion): VersionChanges {
  return {
    programme: programmeChanges(before.programme.facts, after.programme.facts),
    answers: answerChanges(questionsOf(before), questionsOf(after)),
    views: viewChanges(before.views ?? [], after.views ?? []),
    evidence: evidenceChanges(before, after),
    risks: changes(before.risks.register, after.risks.register, each => String(each.no)),
    cameras: cameraChanges(before.cameras?.cameras ?? [], after.cameras?.cameras ?? []),
    findings: changes(before.findings, after.findings, each => each.id),
    advice: changes([before.advice], [after.advice], () => 'advice')[0] ?? null,
    decision: changes([before.decision], [after.decision], () => 'decision')[0] ?? null,
    signOffs: changes(groupedSignOffs(before), groupedSignOffs(after), signOffKey),
    questionnaire: before.template.digest !== after.template.digest,
  };
}

/** Nothing of substance changed. Who signed and decided is always new, so it does not count. */
export function isUnchanged({
  programme,
  answers,
  views,
  evidence,
  risks,
  cameras,
  findings,
}: VersionChanges): boolean {
  return [programme, answers, views, evidence, risks, cameras, findings].every(each => each.length === 0);
}

/**
 * The entries that differ, in the order of `after`, then those that only `before` has. `same` tells whether two entries of
 * one key say the same; without it their canonical JSON does.
 */
export function changes<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (each: T) => string,
  same: (a: T, b: T) => boolean = (a, b) => canonicalJson(a) === canonicalJson(b),
): Change<T>[] {
  const old = new Map(before.map(each => [keyOf(each), each]));
  const now = new Set(after.map(keyOf));
  const standing = after.flatMap((each): Change<T>[] => {
    const key = keyOf(each);
    const was = old.get(key);
    if (was === undefined) return [{ kind: 'added', key, before: null, after: each }];
    return same(was, each) ? [] : [{ kind: 'changed', key, before: was, after: each }];
  });
  const gone = before
    .filter(each => !now.has(keyOf(each)))
    .map((each): Change<T> => ({ kind: 'removed', key: keyOf(each), before: each, after: null }));
  return [...standing, ...gone];
}

function questionsOf({ sections }: SealedVersion): readonly SealedQuestion[] {
  return sections.flatMap(section => section.steps).flatMap(step => step.questions);
}

function programmeChanges(before: Programme, after: Programme): Change<unknown>[] {
  const entries = (facts: Programme) => Object.entries(facts).map(([key, value]) => ({ key, value: value as unknown }));
  return changes(entries(before), entries(after), each => each.key).map(
    ({ kind, key, before: was, after: now }) =>
      ({ kind, key, before: was?.value ?? null, after: now?.value ?? null }) as Change<unknown>,
  );
}

function evidenceChanges(
  { evidence: before = [] }: SealedVersion,
  { evidence: after = [] }: SealedVersion,
): Change<EvidenceItem>[] {
  return changes(before, after, each => each.id);
}

/** Who wrote an answer and when says nothing about what it says. */
function answerChanges(before: readonly SealedQuestion[], after: readonly SealedQuestion[]): AnswerChange[] {
  const said = (a: SealedQuestion, b: SealedQuestion) => canonicalJson(a.answer) === canonicalJson(b.answer);
  return changes(before, after, each => each.id, said).map(question => ({ question, rows: rowChanges(question) }));
}

/**
 * A record never changes under its id. One that is gone and one of the same kind about the same people that came are taken for a
 * correction, in their order: the later version does not seal which record it stands in place of.
 */
function viewChanges(before: readonly RecordedView[], after: readonly RecordedView[]): Change<RecordedView>[] {
  const without = (views: readonly RecordedView[], others: readonly RecordedView[]): readonly RecordedView[] =>
    views.filter(each => !others.some(other => other.id === each.id));
  const [gone, came] = [without(before, after), without(after, before)];
  const keys = new Map([gone, came].flatMap(keysOfViews));
  const same = (a: RecordedView, b: RecordedView) => canonicalJson(said(a)) === canonicalJson(said(b));
  return changes(gone, came, each => keys.get(each) ?? each.id, same);
}

/** Each with its kind, the people it is about, and which one of those it is. */
function keysOfViews(views: readonly RecordedView[]): readonly (readonly [RecordedView, string])[] {
  const about = ({ kind, groups }: RecordedView): string => canonicalJson([kind, groups]);
  return views.map((view, at) => {
    const earlier = views.slice(0, at).filter(each => about(each) === about(view)).length;
    return [view, `${about(view)} ${earlier + 1}`];
  });
}

/** Who recorded something and when says nothing about what people said. */
function said({ id: _, by: __, at: ___, ...view }: RecordedView): Omit<RecordedView, 'id' | 'by' | 'at'> {
  return view;
}

function rowChanges({ before, after }: Change<SealedQuestion>): RowChange[] | null {
  const [old, now] = [tableOf(before), tableOf(after)];
  if (!old || !now || before?.answer?.status !== after?.answer?.status) return null;
  return changes(old, now, each => String(each.no)).map(row => ({ row, columns: columnsOf(row) }));
}

function tableOf(question: SealedQuestion | null): readonly TableRow[] | null {
  const value = valueOf(question?.answer ?? undefined);
  return isTable(value) ? value.rows : null;
}

function columnsOf({ before, after }: Change<TableRow>): readonly string[] {
  return differing(before?.cells ?? {}, after?.cells ?? {});
}

function cameraChanges(before: readonly Camera[], after: readonly Camera[]): CameraChange[] {
  return changes(before, after, each => each.reference).map(camera => ({
    camera,
    fields: camera.kind === 'changed' ? (differing(camera.before, camera.after) as (keyof Camera)[]) : [],
  }));
}

/** Names whose values differ, in the order of the later one. */
function differing(before: object, after: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...now.keys(), ...old.keys()])].filter(
    key => canonicalJson(old.get(key) ?? null) !== canonicalJson(now.get(key) ?? null),
  );
}

/** A step may be submitted and approved more than once; all of that is one entry. */
function groupedSignOffs({ signOffs }: SealedVersion): readonly (readonly SignOff[])[] {
  const groups = new Map<string, SignOff[]>();
  for (const each of signOffs) {
    const key = signOffKey([each]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function signOffKey([first]: readonly SignOff[]): string {
  return first
    ? [first.what, first.step, first.stage ?? null, first.controller ?? null].filter(each => each !== null).join(' ')
    : '';
}

/** What changed between two sealed versions, for reviewers who know the earlier one and for the authority. */
import { compareVersions, isUnchanged, type Change } from '../version/compare.js';
import type { SealedVersion } from '../version/sealed.js';
import { prose } from './answer.js';
import { answerChapter } from './changes-answers.js';
import { cameraChapter, findingChapter, riskChapter, signOffChapter } from './changes-lists.js';
import { adviceChapter, decisionChapter, programmeChapter } from './changes-decision.js';
import { evidenceChapters } from './changes-evidence.js';
import { viewChapters } from './changes-views.js';
import type { Comparison } from './comparison.js';
import { cover, furniture, identity } from './cover.js';
import type { Block, Chapter, ReportModel, Tiles } from './model.js';
import { Reading, type Readable } from './reading.js';
import { attachmentName } from './records.js';
import { fill, type ReportWords } from './words.js';

export interface ChangesSource {
  readonly earlier: { readonly sealed: SealedVersion; readonly digest: string };
  readonly later: { readonly sealed: SealedVersion & Pick<Readable, 'worded'>; readonly digest: string };
}

/** Both versions, read and compared. */
export function comparisonOf(earlier: SealedVersion, later: SealedVersion, words: ReportWords): Comparison {
  const before = new Reading<SealedVersion>(earlier, words);
  const after = new Reading<SealedVersion>(later, words);
  return { before, after, changes: compareVersions(earlier, later) };
}

export function changesReport({ earlier, later }: ChangesSource, words: ReportWords): ReportModel {
  const comparison = comparisonOf(earlier.sealed, later.sealed, words);
  const { after } = comparison;
  const { assessment, version, programme, organisation } = later.sealed;
  const subject = {
    reference: assessment.reference,
    earlier: String(earlier.sealed.version),
    version: String(version),
  };
  return {
    lang: words.locale,
    sealedAt: later.sealed.sealedAt,
    digest: later.digest,
    properties: {
      title: after.labelled(words.changes.title, programme.facts.name),
      author: organisation.name,
      subject: fill(words.changes.subject, subject),
      attachment: words.cover.digest,
      copyOf: null,
    },
    furniture: furniture(after, words.changes.short, words.changes.reader),
    cover: cover(after, { title: words.changes.title, details: details(comparison) }),
    contents: {
      title: words.contents.title,
      about: {
        kind: 'note',
        title: words.contents.about,
        paragraphs: [after.own(fill(words.changes.about, { file: attachmentName }))],
        facts: [after.fact(words.changes.earlierDigest, earlier.digest)],
      },
    },
    chapters: [glance(comparison), ...changeChapters(comparison)],
  };
}

/** The chapters that tell something, numbered in their order. */
export function changeChapters(comparison: Comparison): readonly Chapter[] {
  return [
    decisionChapter(comparison),
    adviceChapter(comparison),
    programmeChapter(comparison),
    answerChapter(comparison),
    ...viewChapters(comparison),
    ...evidenceChapters(comparison),
    riskChapter(comparison),
    cameraChapter(comparison),
    findingChapter(comparison),
    signOffChapter(comparison),
  ].map((each, index) => ({ ...each, number: String(index + 1), runsOn: index > 0 }));
}

function details(comparison: Comparison) {
  const { after } = comparison;
  const { words } = after;
  return [
    ...identity(after),
    after.fact(words.changes.earlier, versionInWords(comparison.before)),
    after.fact(words.changes.later, versionInWords(after)),
  ];
}

function versionInWords(reading: Reading<SealedVersion>): string {
  const { words, sealed } = reading;
  const version = fill(words.version, { version: String(sealed.version), date: reading.date(sealed.sealedAt) });
  return reading.labelled(version, words.outcomes[sealed.decision.outcome]);
}

/** `From version 1 of … to version 2 of …`. */
export function changesLead({ before, after }: Comparison): string {
  const { words } = after;
  return fill(words.changes.lead, {
    earlier: String(before.sealed.version),
    earlierDate: before.date(before.sealed.sealedAt),
    earlierOutcome: words.outcomes[before.sealed.decision.outcome],
    later: String(after.sealed.version),
    laterDate: after.date(after.sealed.sealedAt),
    laterOutcome: words.outcomes[after.sealed.decision.outcome],
  });
}

/** What a reader should know before the list. */
export function changesNotes({ after: { words }, changes }: Comparison): readonly string[] {
  return [
    ...(isUnchanged(changes) ? [words.changes.unchanged] : []),
    ...(changes.questionnaire ? [words.changes.questionnaire] : []),
  ];
}

function glance(comparison: Comparison): Chapter {
  const { after } = comparison;
  const { words } = after;
  const notes = [...changesNotes(comparison), words.changes.legend];
  const blocks: readonly Block[] = [
    { kind: 'prose', style: 'lead', paragraphs: [after.own(changesLead(comparison))] },
    tiles(comparison),
    prose(notes.map(each => after.own(each))),
  ];
  return { number: '', title: after.own(words.changes.glance), runsOn: false, blocks };
}

function tiles({ after, changes }: Comparison): Tiles {
  const { words } = after;
  const tile = (label: string, all: readonly Pick<Change<unknown>, 'kind'>[]) => ({
    figure: after.number(all.length),
    label,
    detail: fill(words.changes.tileDetail, {
      added: after.number(all.filter(each => each.kind === 'added').length),
      removed: after.number(all.filter(each => each.kind === 'removed').length),
    }),
  });
  return {
    kind: 'tiles',
    tiles: [
      tile(
        words.changes.answers,
        changes.answers.map(each => each.question),
      ),
      tile(words.changes.risks, changes.risks),
      tile(
        words.changes.cameras,
        changes.cameras.map(each => each.camera),
      ),
      tile(words.changes.findings, changes.findings),
    ],
  };
}

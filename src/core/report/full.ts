/** The whole report, as the authority receives it: EDPB sections 0 to 6 in their order, then the annexes. */
import { labelled } from '../language/punctuation.js';
import type { SealedSection } from '../version/sealed.js';
import { camerasAnnex } from './annex-cameras.js';
import { controlsAnnex } from './annex-controls.js';
import { crosswalkAnnex } from './annex-crosswalk.js';
import { extractAnnexes } from './annex-extracts.js';
import { flowAnnex } from './annex-flow.js';
import { glossaryAnnex, historyAnnex } from './annex-people.js';
import { findingsAnnex, screeningAnnex, type Annex } from './annexes.js';
import { questionBlock } from './answer.js';
import { cover, fullDetails, furniture } from './cover.js';
import { adviceBlocks, decisionBlocks } from './decision.js';
import { dateInWords } from './figures.js';
import { glance } from './glance.js';
import type { Block, Chapter, ReportModel } from './model.js';
import { openQuestionsAnnex } from './open-questions.js';
import { Reading, type ReadVersion } from './reading.js';
import { attachmentName, citationsAnnex, verificationAnnex } from './records.js';
import { riskBlocks } from './risk.js';
import { viewBlocks } from './views.js';
import { fill, type ReportWords } from './words.js';

/** `digest` is the SHA-256 of the sealed version's canonical JSON, which the file carries as its attachment. */
export function fullReport(sealed: ReadVersion, digest: string | null, words: ReportWords): ReportModel {
  const reading = new Reading(sealed, words);
  const about = digest === null ? words.draft.about : fill(words.contents.aboutText, { file: attachmentName });
  return {
    lang: words.locale,
    sealedAt: sealed.sealedAt,
    digest,
    properties: {
      title: reading.labelled(words.title, sealed.programme.facts.name),
      author: sealed.organisation.name,
      subject: fill(words.subject, { reference: sealed.assessment.reference, version: String(sealed.version) }),
      attachment: words.cover.digest,
      copyOf: null,
    },
    furniture: furniture(reading, words.title, words.reader),
    cover: cover(reading, { title: words.title, details: fullDetails(reading) }),
    contents: {
      title: words.contents.title,
      about: { kind: 'note', title: words.contents.about, paragraphs: [reading.own(about)], facts: [] },
    },
    chapters: wholeAssessment(reading, digest),
  };
}

/** The chapters of the whole report, which the pack for an authority holds too. */
export function wholeAssessment(reading: Reading, digest: string | null): readonly Chapter[] {
  return [glance(reading), ...sections(reading), ...annexes(reading, digest)];
}

/** What nobody has decided yet: no digest, nothing attached, and the word for a draft across every page. */
export function draftReport(draft: ReadVersion, words: ReportWords): ReportModel {
  const model = fullReport(draft, null, words);
  const { furniture: edge, cover: front } = model;
  return {
    ...model,
    properties: { ...model.properties, title: labelled(words.draft.title, draft.programme.facts.name, words.locale) },
    furniture: {
      ...edge,
      title: words.draft.title,
      version: fill(words.draft.version, {
        version: String(draft.version),
        date: dateInWords(draft.sealedAt, words.locale),
      }),
      reader: words.draft.reader,
      mark: words.draft.mark,
    },
    cover: { ...front, title: words.draft.title },
  };
}

/** Blocks that the system adds to a section of the EDPB template, and the title of the section should the questionnaire lack it. */
function additions(reading: Reading): Readonly<Record<string, { title: string; blocks: readonly Block[] }>> {
  const { words } = reading;
  return {
    4: { title: words.risks.title, blocks: riskBlocks(reading) },
    5: { title: words.advice.chapter, blocks: [...viewBlocks(reading), ...adviceBlocks(reading)] },
    6: { title: words.decision.chapter, blocks: decisionBlocks(reading) },
  };
}

function sections(reading: Reading): readonly Chapter[] {
  const added = additions(reading);
  const known = reading.sealed.sections.map(section => ({
    number: section.number,
    title: reading.said(section.title),
    runsOn: false,
    blocks: [...sectionBlocks(section, reading), ...(added[section.number]?.blocks ?? [])],
  }));
  const missing = Object.entries(added)
    .filter(([number]) => !known.some(each => each.number === number))
    .map(([number, each]) => ({ number, title: reading.own(each.title), runsOn: false, blocks: each.blocks }));
  return [...known, ...missing].filter(each => each.blocks.length > 0);
}

/** Steps in which no question applied have nothing to print. */
function sectionBlocks(section: SealedSection, reading: Reading): readonly Block[] {
  return section.steps
    .filter(step => step.questions.length > 0)
    .flatMap((step): readonly Block[] => [
      { kind: 'heading', number: step.number, title: reading.said(step.title), listed: true, margin: [] },
      ...step.questions.map(question => questionBlock(question, reading)),
    ]);
}

/** A to M as FACTS F.1 orders them, so that an authority can quote them by letter; then what the system adds. */
function annexes(reading: Reading, digest: string | null): readonly Chapter[] {
  const extracts = extractAnnexes(reading);
  const all: readonly Annex[] = [
    screeningAnnex(reading),
    camerasAnnex(reading),
    flowAnnex(reading),
    extracts.accuracy,
    extracts.watchlist,
    extracts.views,
    extracts.alternatives,
    controlsAnnex(reading),
    extracts.signs,
    crosswalkAnnex(reading),
    extracts.fria,
    historyAnnex(reading),
    glossaryAnnex(reading),
    findingsAnnex(reading),
    openQuestionsAnnex(reading),
    citationsAnnex(reading),
    ...(digest === null ? [] : [verificationAnnex(reading, digest)]),
  ];
  return all.map((each, index) => ({ number: String.fromCharCode(65 + index), runsOn: index > 0, ...each }));
}

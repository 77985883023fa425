/** The whole report, as the authority receives it: EDPB sections 0 to 6 in their order, then the annexes. */
import type { SealedSection, SealedVersion } from '../version/sealed.js';
import { findingsAnnex, programmeAnnex, screeningAnnex, type Annex } from './annexes.js';
import { questionBlock } from './answer.js';
import { cover, furniture } from './cover.js';
import { adviceBlocks, decisionBlocks } from './decision.js';
import { glance } from './glance.js';
import type { Block, Chapter, ReportModel } from './model.js';
import { Reading } from './reading.js';
import { attachmentName, citationsAnnex, trailAnnex, verificationAnnex } from './records.js';
import { riskBlocks } from './risk.js';
import { fill, type ReportWords } from './words.js';

/** `digest` is the SHA-256 of the sealed version's canonical JSON, which the file carries as its attachment. */
export function fullReport(sealed: SealedVersion, digest: string, words: ReportWords): ReportModel {
  const reading = new Reading(sealed, words);
  const about = fill(words.contents.aboutText, { file: attachmentName });
  return {
    lang: words.locale,
    sealedAt: sealed.sealedAt,
    digest,
    properties: {
      title: `${words.title}: ${sealed.programme.facts.name}`,
      author: sealed.organisation.name,
      subject: fill(words.subject, { reference: sealed.assessment.reference, version: String(sealed.version) }),
      attachment: words.cover.digest,
    },
    furniture: furniture(reading),
    cover: cover(reading),
    contents: {
      title: words.contents.title,
      about: { kind: 'note', title: words.contents.about, paragraphs: [reading.own(about)], facts: [] },
    },
    chapters: [glance(reading), ...sections(reading), ...annexes(reading, digest)],
  };
}

/** Blocks that the system adds to a section of the EDPB template, and the title of the section should the questionnaire lack it. */
function additions(reading: Reading): Readonly<Record<string, { title: string; blocks: readonly Block[] }>> {
  const { words } = reading;
  return {
    4: { title: words.risks.title, blocks: riskBlocks(reading) },
    5: { title: words.advice.chapter, blocks: adviceBlocks(reading) },
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

function annexes(reading: Reading, digest: string): readonly Chapter[] {
  const all: readonly Annex[] = [
    programmeAnnex(reading),
    screeningAnnex(reading),
    findingsAnnex(reading),
    trailAnnex(reading),
    citationsAnnex(reading),
    verificationAnnex(reading, digest),
  ];
  return all.map((each, index) => ({ number: String.fromCharCode(65 + index), runsOn: index > 0, ...each }));
}

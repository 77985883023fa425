/** What each law asks a request to hold, where it stands in this document, and what is missing. */
import { consultationPack, isWhole, packQuestions, type PackGap, type PackItem } from '../consultation/pack.js';
import { openQuestions } from '../consultation/state.js';
import type { SealedVersion } from '../version/sealed.js';
import { table } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block, Chapter } from './model.js';
import type { ReadConsultation } from './consultation-record.js';
import type { Reading } from './reading.js';

export function contentsChapter(
  reading: Reading,
  consultations: readonly ReadConsultation[],
  sealed: SealedVersion,
): Pick<Chapter, 'title' | 'blocks'> {
  const { words } = reading;
  return {
    title: reading.own(words.pack.contentsTitle),
    blocks: [
      prose([reading.own(words.pack.contentsIntro)]),
      ...consultations.flatMap(each => lawBlocks(reading, each, sealed)),
    ],
  };
}

function lawBlocks(reading: Reading, { regime, state }: ReadConsultation, sealed: SealedVersion): readonly Block[] {
  const { words } = reading;
  const pack = consultationPack(regime, sealed, openQuestions(state));
  const law = words.regimes[regime];
  const count = reading.number(pack.filter(each => each.gaps.length > 0).length);
  const verdict = isWhole(pack)
    ? reading.fill(words.pack.complete, { law })
    : reading.fill(words.pack.incomplete, { law, count });
  const titles = [words.pack.part, words.pack.basis, words.pack.where, words.pack.state];
  return [
    subheading(law, reading),
    { kind: 'prose', style: 'status', paragraphs: [reading.own(verdict)] },
    table(
      titles,
      pack.map(each => row(reading, each, sealed)),
      reading,
    ),
  ];
}

function row(reading: Reading, item: PackItem, sealed: SealedVersion): readonly string[] {
  const { words } = reading;
  const state =
    item.gaps.length === 0
      ? words.pack.there
      : item.gaps.map(each => reading.fill(words.pack.missing, { what: lacking(reading, each) })).join('\n');
  return [words.pack.items[item.id], reading.cited([item.cite]), whereStands(reading, item, sealed), state];
}

function lacking(reading: Reading, { lacks, says }: PackGap): string {
  if (!lacks) return says;
  const values = { name: lacks.name, count: reading.number(lacks.count) };
  return reading.fill(reading.words.pack.lacks[lacks.kind], values);
}

/** The steps that hold the questions of a part, by the numbers that they have in this document. */
function whereStands(reading: Reading, { id }: PackItem, { sections }: SealedVersion): string {
  const { words } = reading;
  if (id === 'assessment') return words.pack.whole;
  const steps = sections
    .flatMap(section => section.steps)
    .filter(step => step.questions.some(each => (packQuestions[id] ?? []).includes(each.id)));
  return steps.length === 0
    ? words.answer.none
    : steps.map(step => reading.fill(words.pack.section, { number: step.number })).join(', ');
}

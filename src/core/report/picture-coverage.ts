/** Which cameras of the frozen register the decision covers, for which capabilities and purposes, with a table that says the same. */
import { cameraCapabilities, type Camera } from '../cameras/camera.js';
import { wholeBar } from '../cameras/coverage.js';
import { conditionId } from '../conditions/condition.js';
import { table } from './annexes.js';
import { prose } from './answer.js';
import { subheading } from './decision.js';
import type { Block } from './model.js';
import type { Shares } from './pictures.js';
import type { Reading } from './reading.js';
import { fill } from './words.js';

interface Row {
  readonly label: string;
  readonly active: number;
  readonly locked: number;
}

/** Empty for a register in which nothing stands any more. Removed cameras are neither covered nor uncovered. */
export function coverageBlocks(cameras: readonly Camera[], reading: Reading): readonly Block[] {
  const { pictures } = reading.words;
  const present = cameras.filter(each => each.status !== 'removed');
  if (present.length === 0) return [];
  const rows = rowsOf(present, reading);
  const count = reading.number(present.length);
  return [
    subheading(pictures.coverage, reading),
    prose([reading.own(fill(pictures[verdict(reading)], { count }))]),
    picture(rows, present.length, reading),
    {
      ...table(
        [pictures.coverageSubject, pictures.active, pictures.locked, pictures.without],
        rows.map(({ label, active, locked }) => [
          label,
          ...[active, locked, present.length - active - locked].map(each => reading.number(each)),
        ]),
        reading,
      ),
      caption: reading.words.annexes.flowTable,
    },
  ];
}

/** On the day of the decision: an approval that waits for nothing covers the register that was frozen with it. */
function verdict({ sealed }: Reading): 'coverageAll' | 'coverageNone' | 'coverageDraft' {
  if (sealed.decision === null) return 'coverageDraft';
  const decidedOn = sealed.decision.at.slice(0, 10);
  const { outcome, terms = [] } = sealed.decision;
  const conditions = terms.map(({ no, prior }) => ({ id: conditionId(no), prior }));
  const bar = wholeBar({ outcome, decidedOn, validUntil: null, conditions }, decidedOn);
  return bar === null ? 'coverageAll' : 'coverageNone';
}

/** Every capability, because that nobody has it is worth reading; and every purpose that some camera serves. */
function rowsOf(cameras: readonly Camera[], reading: Reading): readonly Row[] {
  const { words } = reading;
  const counted = (test: (camera: Camera) => boolean): number => cameras.filter(test).length;
  const able = cameraCapabilities.map(each => ({
    label: words.camera.capabilities[each],
    active: counted(camera => camera.capabilities[each].state === 'active'),
    locked: counted(camera => camera.capabilities[each].state === 'present_disabled'),
  }));
  const prefix = reading.prefix('data.purposes') || 'P';
  const purposes = [...new Set(cameras.flatMap(each => each.purposes))].sort((a, b) => a - b);
  const served = purposes.map(no => ({
    label: fill(words.pictures.purpose, { code: `${prefix}${no}` }),
    active: counted(camera => camera.purposes.includes(no)),
    locked: 0,
  }));
  return [...able, ...served];
}

function picture(rows: readonly Row[], whole: number, reading: Reading): Shares {
  const { pictures } = reading.words;
  const said = rows
    .map(({ label, active, locked }) =>
      fill(pictures.coverageRow, { label, active: reading.number(active), locked: reading.number(locked) }),
    )
    .join(' ');
  return {
    kind: 'shares',
    caption: pictures.coverageCaption,
    alt: fill(pictures.coverageAlt, { count: reading.number(whole), rows: said }),
    whole,
    legend: [
      { filling: 'solid', label: pictures.active },
      { filling: 'hatched', label: pictures.locked },
      { filling: 'empty', label: pictures.without },
    ],
    rows: rows.map(({ label, active, locked }) => {
      const part = (filling: 'solid' | 'hatched' | 'empty', count: number) => ({
        ...{ filling, count },
        figure: reading.number(count),
      });
      const parts = [part('solid', active), part('hatched', locked), part('empty', whole - active - locked)];
      return { label, parts: parts.filter(each => each.count > 0) };
    }),
  };
}

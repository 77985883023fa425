/** The register of risks as the method rated it, and the matrix before and after. */
import { isBearable, needsAcceptance, type AssessedRisk, type Rating } from '../risk/assess.js';
import type { RiskMethod } from '../risk/method.js';
import { levelName } from './answer-table.js';
import type { Bars, Block, Heading, Matrix, Table, TableCell, Text, Tone } from './model.js';
import type { Readable, Reading } from './reading.js';
import { fill } from './words.js';

export function riskBlocks(reading: Reading<Readable>): readonly Block[] {
  const { risks } = reading.words;
  const { register } = reading.sealed.risks;
  const heading: Heading = { kind: 'heading', number: '', title: reading.own(risks.title), listed: true, margin: [] };
  if (register.length === 0)
    return [heading, { kind: 'prose', style: 'status', paragraphs: [reading.own(risks.none)] }];
  const intro = fill(risks.intro, { method: reading.sealed.risks.method.name });
  return [
    heading,
    { kind: 'prose', style: 'body', paragraphs: [reading.own(intro)] },
    matrix(reading, risks.matrixBefore, risk => risk.inherent),
    matrix(reading, risks.matrixAfter, risk => risk.residual),
    registerTable(reading),
  ];
}

/** Counts per level before and after; null while there is no risk to count. */
export function riskBars(reading: Reading<Readable>): Bars | null {
  const { risks } = reading.words;
  const { method, register } = reading.sealed.risks;
  if (register.length === 0) return null;
  const count = (rate: (risk: AssessedRisk) => Rating | null): readonly number[] =>
    method.levels.map(level => register.filter(risk => rate(risk)?.level === level.id).length);
  return {
    kind: 'bars',
    caption: risks.perLevel,
    corner: risks.corner,
    levels: method.levels.map(level => ({ name: level.name, tone: toneOf(method, level.id) })),
    rows: [
      { label: risks.before, counts: count(risk => risk.inherent) },
      { label: risks.after, counts: count(risk => risk.residual) },
    ],
    none: reading.words.answer.none,
  };
}

/** The levels of a method, however many, spread over the four tones; the highest is always the gravest. */
export function toneOf(method: RiskMethod, level: string): Tone {
  const rank = method.levels.findIndex(each => each.id === level);
  const highest = Math.max(method.levels.length - 1, 1);
  return (1 + Math.round((Math.max(rank, 0) * 3) / highest)) as Tone;
}

/** Row number with the letter of the register, such as `R3`. */
export function riskCode(no: number, reading: Reading<Readable>): string {
  return `${reading.prefix(reading.sealed.risks.method.questions.register) || 'R'}${no}`;
}

export function registerTable(reading: Reading<Readable>): Table {
  const { risks } = reading.words;
  const left = (title: string) => ({ title, align: 'left', style: 'words' }) as const;
  return {
    kind: 'table',
    caption: risks.register,
    columns: [
      left(risks.risk),
      left(risks.description),
      left(risks.inherent),
      left(risks.measures),
      left(risks.residual),
      left(risks.accepted),
    ],
    rows: reading.sealed.risks.register.map(risk => registerRow(risk, reading)),
  };
}

function registerRow(risk: AssessedRisk, reading: Reading<Readable>): readonly TableCell[] {
  const { words } = reading;
  return [
    plain(reading.own(riskCode(risk.no, reading))),
    plain(reading.said(risk.title || words.answer.notProvided)),
    bearable(risk.inherent, reading),
    plain(reading.own(measureCodes(risk, reading))),
    rated(risk.residual, reading),
    plain(reading.said(acceptance(risk, reading))),
  ];
}

export function acceptance(risk: AssessedRisk, { words }: Reading<Readable>): string {
  if (risk.acceptable === null) return words.answer.notProvided;
  const verdict = risk.acceptable ? words.answer.yes : words.answer.no;
  const by = risk.acceptedBy ? fill(words.risks.acceptedBy, { officer: risk.acceptedBy }) : '';
  return [verdict, by, risk.reason].filter(part => part !== '').join('\n');
}

export function rated(rating: Rating | null, reading: Reading<Readable>): TableCell {
  const text = reading.own(ratingInWords(rating, reading));
  return rating ? { text, tone: toneOf(reading.sealed.risks.method, rating.level) } : plain(text);
}

/** The rating before further measures, and whether it could be left at that (EDPB 2026 template, 4.1.c). */
function bearable(rating: Rating | null, reading: Reading<Readable>): TableCell {
  const { risks } = reading.words;
  const cell = rated(rating, reading);
  if (!rating) return cell;
  const verdict = isBearable(reading.sealed.risks.method, rating) ? risks.bearable : risks.unbearable;
  return { ...cell, text: reading.own(`${cell.text.text}\n${verdict}`) };
}

/** Level, likelihood and severity, line by line. */
export function ratingInWords(rating: Rating | null, reading: Reading<Readable>): string {
  const { method } = reading.sealed.risks;
  if (!rating) return reading.words.risks.notRated;
  const text = fill(reading.words.risks.rating, {
    level: method.levels.find(each => each.id === rating.level)?.name ?? rating.level,
    likelihood: levelName(method.likelihood, rating.likelihood),
    severity: levelName(method.severity, rating.severity),
  });
  return needsAcceptance(method, rating) ? `${text}\n${reading.words.risks.severe}` : text;
}

/** `M1, M3`: the measures that act on a risk. */
export function measureCodes({ measures }: AssessedRisk, reading: Reading<Readable>): string {
  const letter = reading.prefix(reading.sealed.risks.method.questions.measures) || 'M';
  return measures.map(no => `${letter}${no}`).join(', ') || reading.words.answer.none;
}

function plain(text: Text): TableCell {
  return { text, tone: null };
}

function matrix(reading: Reading<Readable>, caption: string, rate: (risk: AssessedRisk) => Rating | null): Matrix {
  const { method, register } = reading.sealed.risks;
  const codesAt = (severity: number, likelihood: number): readonly string[] =>
    register
      .filter(risk => rate(risk)?.severity === severity && rate(risk)?.likelihood === likelihood)
      .map(risk => riskCode(risk.no, reading));
  return {
    kind: 'matrix',
    caption,
    severity: reading.words.risks.severity,
    likelihood: reading.words.risks.likelihood,
    columns: method.likelihood.map(each => each.name),
    rows: [...method.severity].reverse().map(severity => ({
      name: severity.name,
      cells: method.likelihood.map(likelihood => {
        const level = method.matrix[severity.value - 1]?.[likelihood.value - 1] ?? '';
        return {
          level: method.levels.find(each => each.id === level)?.name ?? level,
          tone: toneOf(method, level),
          codes: codesAt(severity.value, likelihood.value),
        };
      }),
    })),
  };
}

/** What an authority looks for first: the risks that remain, and why they could not be lowered. */
import { isHigh, needsAcceptance, type AssessedRisk } from '../risk/assess.js';
import { cell } from './answer-table.js';
import { prose } from './answer.js';
import type { Block, Chapter, Table } from './model.js';
import type { Reading } from './reading.js';
import { rated, riskCode } from './risk.js';

export function remainingRisks(reading: Reading): Pick<Chapter, 'title' | 'blocks'> {
  const { words, sealed } = reading;
  const { method, register } = sealed.risks;
  const remaining = register.filter(
    ({ residual }) => !residual || isHigh(method, residual.level) || needsAcceptance(method, residual),
  );
  const blocks: readonly Block[] =
    remaining.length === 0
      ? [{ kind: 'prose', style: 'status', paragraphs: [reading.own(words.pack.noRisks)] }]
      : [prose([reading.own(words.pack.risksIntro)]), riskTable(reading, remaining)];
  return { title: reading.own(words.pack.risksTitle), blocks };
}

function riskTable(reading: Reading, remaining: readonly AssessedRisk[]): Table {
  const { words } = reading;
  const left = (title: string) => ({ title, align: 'left', style: 'words' }) as const;
  return {
    kind: 'table',
    caption: '',
    columns: [
      left(words.risks.risk),
      left(words.risks.description),
      left(words.risks.residual),
      left(words.pack.whyRemains),
    ],
    rows: remaining.map(risk => [
      cell(riskCode(risk.no, reading), reading),
      cell(risk.title || words.answer.notProvided, reading),
      rated(risk.residual, reading),
      cell(risk.reason || words.pack.noReason, reading),
    ]),
  };
}

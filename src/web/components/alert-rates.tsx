/**
 * False alerts over faces and over alerts, for all and for each group; nothing while nobody counted.
 *
 *     <AlertRates answers={answers} />
 */
import type { VNode } from 'preact';
import { alertRates } from '../../core/answers/alert-rates.js';
import type { Answers } from '../../core/answers/answer.js';
import { Table } from './table.js';

export function AlertRates({ answers }: { readonly answers: Answers }): VNode {
  const rates = alertRates(answers);
  if (rates.length === 0) return <></>;
  return (
    <Table
      scroll="False alerts"
      caption="False alerts, worked out from these counts"
      rowHeaders
      columns={[
        { label: 'Group' },
        { label: 'False alerts', numeric: true },
        { label: 'Of all faces seen', numeric: true },
        { label: 'Of all alerts', numeric: true },
      ]}
      rows={rates.map(({ group, falseAlerts, perFace, perAlert }) => [
        group ?? 'Everybody',
        figure.format(falseAlerts),
        inWords(perFace),
        inWords(perAlert),
      ])}
    />
  );
}

const figure = new Intl.NumberFormat('en-GB');
// Two figures that count: 0.00032 % and 0.48 % stand in one column.
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumSignificantDigits: 2 });

function inWords(share: number | null): string {
  return share === null ? 'Not counted' : percent.format(share);
}

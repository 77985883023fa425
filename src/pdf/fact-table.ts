import type { Fact, FactTable } from '../core/report/model.js';
import type { TableLook } from './table-look.js';

/** Labels and values as a table without a head: the label is the heading of its row. */
export function factsAsTable({ title, facts }: Pick<FactTable, 'title' | 'facts'>): TableLook {
  return {
    headless: true,
    title,
    widths: [118],
    table: {
      kind: 'table',
      caption: '',
      columns: [
        { title: '', align: 'left', style: 'words' },
        { title: '', align: 'left', style: 'words' },
      ],
      rows: facts.map(({ label, value }: Fact) => [
        { text: { text: label, lang: null }, tone: null },
        { text: value, tone: null },
      ]),
    },
  };
}

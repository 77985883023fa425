import type { Block, Chapter, ReportModel, Table, Text } from '../../src/core/report/model.js';

/** Words in the report's own language. */
export const own = (text: string): Text => ({ text, lang: null });

export const prose = (...paragraphs: readonly string[]): Block => ({
  kind: 'prose',
  style: 'body',
  paragraphs: paragraphs.map(own),
});

export const table = (titles: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  kind: 'table',
  caption: '',
  columns: titles.map(title => ({ title, align: 'left', style: 'words' })),
  rows: rows.map(row => row.map(each => ({ text: own(each), tone: null }))),
});

/** The smallest report: a cover, contents, and one chapter of whatever a test is about. */
export function modelOf(blocks: readonly Block[], rest: Partial<ReportModel> = {}): ReportModel {
  const chapter: Chapter = { number: '1', title: own('Chapter'), runsOn: false, blocks };
  return {
    lang: 'en-GB',
    sealedAt: '2026-06-03T10:15:00Z',
    digest: 'ab'.repeat(32),
    properties: { title: 'Title', author: 'Author', subject: 'Subject', attachment: 'Data', copyOf: null },
    furniture: {
      reference: 'REF-1',
      title: 'Title',
      version: 'Version 1',
      reader: 'Reader',
      notice: null,
      mark: null,
      page: 'Page {page} of',
      link: '{title}, page {page}',
    },
    cover: {
      organisation: own('Organisation'),
      title: 'Title',
      subtitle: own('Subtitle'),
      detailsTitle: 'Details',
      details: [{ label: 'Reference', value: own('REF-1') }],
      notice: null,
      digestLabel: 'Digest',
    },
    contents: { title: 'Contents', about: { kind: 'note', title: 'About', paragraphs: [own('About.')], facts: [] } },
    chapters: [chapter],
    ...rest,
  };
}

/**
 * A report as a document of Word, for teams that must paste it into a form of their house: the same model as the PDF, with
 * plain styles that take on those of the form. It proves nothing: whoever has it can change it, so it names the version's
 * digest and the PDF beside it is what is signed and kept.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type IStylesOptions,
} from 'docx';
import type { ExportSource } from '../../core/export/formats.js';
import { reportContent } from '../../core/report/kinds.js';
import type { Chapter, ReportModel } from '../../core/report/model.js';
import type { ReportWords } from '../../core/report/words.js';
import { blockOf, noteOf } from './blocks.js';
import { legible, paragraphs } from './runs.js';
import { digestProperty } from './digest-property.js';
import { factsOf, gap } from './tables.js';

export async function documentOf(source: ExportSource, words: ReportWords): Promise<Uint8Array> {
  const { version, answers, edition } = source;
  const { model } = reportContent(
    edition === 'public' ? { kind: 'public', version, answers } : { kind: 'full', version },
    words,
  );
  return new Uint8Array(await Packer.toBuffer(written(model, version.digest)));
}

function written(model: ReportModel, digest: string): Document {
  const { lang, properties, furniture } = model;
  return new Document({
    title: legible(properties.title),
    creator: legible(properties.author),
    lastModifiedBy: legible(properties.author),
    description: legible(properties.subject),
    customProperties: [{ name: digestProperty, value: digest }],
    styles: stylesIn(lang),
    numbering: {
      config: [
        {
          reference: 'numbered',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
        },
      ],
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: { width: 11906, height: 16838 } } },
        headers: {
          default: new Header({
            children: paragraphs(`${furniture.reference} ${furniture.title}`, {}, { style: 'Margin' }),
          }),
        },
        footers: { default: footerOf(model) },
        children: [...coverOf(model), ...model.chapters.flatMap(chapterOf)],
      },
    ],
  });
}

function footerOf({ furniture }: ReportModel): Footer {
  const children = [furniture.version, furniture.reader, furniture.notice?.text ?? ''].filter(each => each !== '');
  const page = new TextRun({
    children: [`${legible(children.join(' · '))} · `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({ children: [new Paragraph({ style: 'Margin', children: [page] })] });
}

function coverOf({ cover, digest }: ReportModel): FileChild[] {
  return [
    ...paragraphs(cover.organisation, {}, { style: 'Margin' }),
    ...paragraphs(cover.title, {}, { heading: HeadingLevel.TITLE }),
    ...paragraphs(cover.subtitle, { size: 28 }),
    ...(cover.notice ? noteOf(cover.notice) : []),
    ...factsOf(cover.detailsTitle, cover.details),
    gap(),
    ...(digest === null
      ? []
      : [...paragraphs(cover.digestLabel, { bold: true }), ...paragraphs(digest, {}, { style: 'Code' })]),
  ];
}

function chapterOf({ number, title, runsOn, blocks }: Chapter): FileChild[] {
  const words = { ...title, text: [number, title.text].filter(each => each !== '').join(' ') };
  const place = { heading: HeadingLevel.HEADING_1, pageBreakBefore: !runsOn };
  return [...paragraphs(words, {}, place), ...blocks.flatMap(blockOf)];
}

/** Sizes are half points, distances twentieths of a point. */
function stylesIn(lang: string): IStylesOptions {
  const own = (id: string, size: number, more: object = {}) => ({
    ...{ id, name: id, basedOn: 'Normal', quickFormat: true, run: { size } },
    paragraph: { spacing: { before: 0, after: 40 }, ...more },
  });
  return {
    default: {
      document: {
        run: { language: { value: lang }, size: 21, font: 'Calibri' },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
    },
    paragraphStyles: [
      own('Cell', 18),
      own('Margin', 17),
      { ...own('Code', 17), run: { size: 17, font: 'Consolas' } },
      own('Note', 20, { indent: { left: 240 } }),
      { ...own('Caption', 18, { keepNext: true }), run: { size: 18, bold: true } },
    ],
  };
}

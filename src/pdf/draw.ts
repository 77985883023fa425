/** Draws a report: the cover, contents with page numbers, the chapters, and the data that all of it was drawn from. */
import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import type { ReportModel } from '../core/report/model.js';
import { attachmentName } from '../core/report/records.js';
import { attachJson } from './attachment.js';
import { layOutContents } from './contents-layout.js';
import { PdfFile } from './document.js';
import { Flow } from './flow.js';
import { PageFurniture } from './furniture.js';
import { bookmark } from './outline.js';
import type { OutlineItem, PdfPage } from './pdfkit-internals.js';
import { drawChapter, type Heard } from './sections/chapter.js';
import { drawContents, type Place } from './sections/contents.js';
import { drawCover } from './sections/cover.js';

/** Told before each chapter: how many are drawn, of how many. */
export type Tell = (done: number, total: number) => void;

/** `json` is attached as it is; its SHA-256 should be the model's digest. Null attaches nothing. The same input gives the same bytes. */
export async function drawReport(
  model: ReportModel,
  json: Uint8Array | string | null,
  tell: Tell = () => undefined,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await streamReport(model, json, { sink, tell });
  const bytes = new Uint8Array(chunks.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The same, page by page into a sink, at the sink's pace. Rejects when the sink fails. */
export async function streamReport(
  model: ReportModel,
  json: Uint8Array | string | null,
  { sink, tell = () => undefined }: { sink: Writable; tell?: Tell },
): Promise<void> {
  const file = openFile(model, sink);
  const attached =
    json === null
      ? null
      : attachJson(file, attachmentName, { content: json, description: model.properties.attachment });
  const furniture = new PageFurniture(file, model.furniture);
  const flow = new Flow(file, () => furniture.draw());
  drawCover(flow, model);

  const contents = layOutContents(flow, model);
  furniture.section = model.contents.title;
  for (let page = 0; page < contents.pages; page += 1) {
    file.addPage(true);
    furniture.draw();
  }
  const section = file.tags.open(file.tags.root, 'Sect');
  const places: Place[] = [];
  const heard = bookmarks(flow, places);
  for (const [index, chapter] of model.chapters.entries()) {
    tell(index, model.chapters.length);
    furniture.section = `${chapter.number}  ${chapter.title.text}`.trim();
    await drawChapter(flow, file.tags.root, { chapter, heard });
  }
  await attached?.end();
  await file.finish((_page: PdfPage, index: number) => {
    if (index === 0) furniture.fillTotal();
    drawContents(flow, { section, model, places, ...contents }, index);
    if (index === contents.pages - 1) file.tags.close(section);
  });
}

function openFile(model: ReportModel, sink: Writable): PdfFile {
  const { properties, lang, sealedAt } = model;
  return new PdfFile(
    {
      title: properties.title,
      author: properties.author,
      subject: properties.subject,
      keywords: keywordsOf(model),
      creator: 'Uvid',
      producer: 'PDFKit 0.20.2',
      lang,
      date: new Date(sealedAt),
      id: identityOf(model),
    },
    sink,
  );
}

/** What programs look for: the digest of the attached data, and of the version that they are a copy of. */
function keywordsOf({ digest, properties: { copyOf } }: ReportModel): string {
  return [
    ...(digest === null ? ['uvid:draft'] : [`uvid:sha256=${digest}`]),
    ...(copyOf === null ? [] : [`uvid:copy-of=${copyOf}`]),
  ].join(' ');
}

/** Sixteen bytes that differ wherever the content does: two reports of one version are two documents. Block by block, as all at once is as long as the report. */
function identityOf({ chapters, ...model }: ReportModel): Uint8Array {
  const hash = createHash('sha256').update(JSON.stringify(model));
  for (const { blocks, ...chapter } of chapters) {
    hash.update(JSON.stringify(chapter));
    for (const block of blocks) hash.update(JSON.stringify(block));
  }
  return hash.digest().subarray(0, 16);
}

/** Notes where each heading stands, for the contents, and makes its bookmark. */
function bookmarks(flow: Flow, places: Place[]): Heard {
  const { file } = flow;
  let chapter: OutlineItem | null = null;
  return ({ number, title }, level) => {
    const place = { page: file.page, y: flow.y, number: file.pages };
    places.push(place);
    const parent = level === 1 || !chapter ? file.kit.outline : chapter;
    const item = bookmark(parent, `${number}  ${title.text}`.trim(), place);
    if (level === 1) chapter = item;
  };
}

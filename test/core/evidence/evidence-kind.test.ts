import { describe, expect, it } from 'vitest';
import { evidenceMediaType } from '../../../src/core/evidence/evidence-kind.js';

const bytes = (signs: string): Uint8Array => Uint8Array.from(signs, sign => sign.charCodeAt(0));
const packed = (part: string, more = ''): string => `PK\x03\x04${'\0'.repeat(26)}${part}${more}`;
const odf = 'application/vnd.oasis.opendocument';
const ooxml = 'application/vnd.openxmlformats-officedocument';

describe('a file is taken as', () => {
  it.each([
    ['Plan.PDF', '%PDF-1.7', 'application/pdf'],
    ['photo.png', '\x89PNG\r\n\x1a\n\0', 'image/png'],
    ['photo.jpg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['photo.jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['photo.webp', 'RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['note.txt', 'Measured on 3 May.\r\n', 'text/plain'],
    ['note.txt', 'In windows-1250: \xe8\xe6\x9e', 'text/plain'],
    ['table.csv', 'camera;hits\nR-01;4\n', 'text/csv'],
    ['letter.docx', packed('word/document.xml'), `${ooxml}.wordprocessingml.document`],
    ['table.xlsx', packed('xl/workbook.xml'), `${ooxml}.spreadsheetml.sheet`],
    ['letter.odt', packed(`mimetype${odf}.text`, 'PK'), `${odf}.text`],
    ['table.ods', packed(`mimetype${odf}.spreadsheet`, 'PK'), `${odf}.spreadsheet`],
    ['area.geojson', '{"type":"FeatureCollection"}', 'application/geo+json'],
    ['data.json', '\xef\xbb\xbf [1]', 'application/json'],
  ])('%s beginning with %j: %s', (name, start, mediaType) => {
    expect(evidenceMediaType(name, bytes(start))).toBe(mediaType);
  });
});

describe('a file is not taken', () => {
  it.each([
    ['that begins as another kind', 'Plan.pdf', 'MZ\x90\0'],
    ['whose ending is not that of its kind', 'Plan.png', '%PDF-1.7'],
    ['of HTML', 'page.html', '<!doctype html>'],
    ['of HTML that is called a PDF', 'page.pdf', '<!doctype html>'],
    ['of SVG', 'drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg">'],
    ['of SVG that is called a picture', 'drawing.png', '<svg>'],
    ['of a program that is called text', 'note.txt', 'MZ\x90\0\x03'],
    ['without an ending', 'plan', '%PDF-1.7'],
    ['with macros', 'letter.docx', packed('word/document.xml', 'word/vbaProject.bin')],
    ['with the ending for macros', 'letter.docm', packed('word/document.xml')],
    ['of a plain archive', 'letter.docx', packed('plan.txt')],
    ['of an archive that is called one of text', 'letter.odt', packed('mimetypeapplication/zip', 'PK')],
    ['of OpenDocument with macros', 'letter.odt', packed(`mimetype${odf}.text`, 'PKBasic/script-lc.xml')],
    ['of JSON that is none', 'data.json', 'alert(1)'],
    ['with nothing in it', 'Plan.pdf', ''],
  ])('%s', (_, name, start) => {
    expect(evidenceMediaType(name, bytes(start))).toBeNull();
  });
});

/**
 * Which files are taken as evidence. What a file is, its first bytes and its ending say together; what its sender calls it counts
 * for nothing. Nothing that a browser would run is taken: no HTML, no SVG, no document with macros.
 */

export interface EvidenceKind {
  readonly mediaType: string;
  readonly endings: readonly string[];
  readonly fits: (bytes: Uint8Array) => boolean;
}

const officeType = 'application/vnd.openxmlformats-officedocument';
const openType = 'application/vnd.oasis.opendocument';

export const evidenceKinds: readonly EvidenceKind[] = [
  { mediaType: 'application/pdf', endings: ['pdf'], fits: bytes => begins(bytes, '%PDF-') },
  { mediaType: 'image/png', endings: ['png'], fits: bytes => begins(bytes, '\x89PNG\r\n\x1a\n') },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'], fits: bytes => begins(bytes, '\xff\xd8\xff') },
  { mediaType: 'image/webp', endings: ['webp'], fits: bytes => begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8) },
  { mediaType: 'text/plain', endings: ['txt'], fits: isText },
  { mediaType: 'text/csv', endings: ['csv'], fits: isText },
  {
    mediaType: `${officeType}.wordprocessingml.document`,
    endings: ['docx'],
    fits: bytes => isOffice(bytes, 'word/document.xml'),
  },
  {
    mediaType: `${officeType}.spreadsheetml.sheet`,
    endings: ['xlsx'],
    fits: bytes => isOffice(bytes, 'xl/workbook.xml'),
  },
  { mediaType: `${openType}.text`, endings: ['odt'], fits: bytes => isOpenDocument(bytes, `${openType}.text`) },
  {
    mediaType: `${openType}.spreadsheet`,
    endings: ['ods'],
    fits: bytes => isOpenDocument(bytes, `${openType}.spreadsheet`),
  },
  { mediaType: 'application/geo+json', endings: ['geojson'], fits: isJson },
  { mediaType: 'application/json', endings: ['json'], fits: isJson },
];

/** For people, beside the field and in the refusal. */
export const takenKinds = 'PDF, PNG, JPEG, WebP, plain text, CSV, DOCX, XLSX, ODT, ODS, JSON or GeoJSON';

/** The media type of a file that is taken as evidence; null for any other. */
export function evidenceMediaType(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const kind = evidenceKinds.find(each => each.endings.some(known => known === ending));
  return kind?.fits(bytes) ? kind.mediaType : null;
}

function begins(bytes: Uint8Array, signs: string, from = 0): boolean {
  return bytes.length >= from + signs.length && [...signs].every((sign, at) => bytes[from + at] === sign.charCodeAt(0));
}

/** Text in whatever encoding has no control characters but tabs and the ends of lines and pages. */
function isText(bytes: Uint8Array): boolean {
  // By index: of millions of bytes, an iterator or a callback takes five times as long, in which nobody else is served.
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) return false;
  }
  return true;
}

function isJson(bytes: Uint8Array): boolean {
  const start = begins(bytes, '\xef\xbb\xbf') ? 3 : 0;
  const first = bytes.subarray(start).find(byte => byte > 0x20);
  return (first === 0x7b || first === 0x5b) && isText(bytes);
}

/** An archive that names the main part; with macros it is another kind, whatever its ending. */
function isOffice(bytes: Uint8Array, part: string): boolean {
  if (!begins(bytes, 'PK\x03\x04')) return false;
  const names = new TextDecoder('latin1').decode(bytes);
  return names.includes(part) && !names.includes('vbaProject.bin');
}

/** OpenDocument puts its type first in the archive, not packed, so that it can be read here. */
function isOpenDocument(bytes: Uint8Array, type: string): boolean {
  const said = `mimetype${type}PK`;
  if (!begins(bytes, 'PK\x03\x04') || !begins(bytes, said, 30)) return false;
  return !new TextDecoder('latin1').decode(bytes).includes('Basic/script-lc.xml');
}

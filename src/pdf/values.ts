/** Values as they stand in a file, for what is written past PDFKit. */

/** A reference that PDFKit writes as it is. */
export class Pointer {
  readonly [Symbol.toStringTag] = 'Pointer';

  constructor(readonly id: number) {}

  toString(): string {
    return `${this.id} 0 R`;
  }
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16. */
export function textString(text: string): string {
  const bytes = /^[\u0000-\u007f]*$/.test(text)
    ? text
    : `\u00fe\u00ff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
  return `(${bytes.replace(/[\\()\r\n]/g, sign => (sign === '\r' ? '\\r' : sign === '\n' ? '\\n' : `\\${sign}`))})`;
}

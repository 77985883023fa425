import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFString, type PDFObject } from 'pdf-lib';

export interface Fault {
  readonly rule: string;
  readonly where: string;
}

export type Report = (rule: string, where?: string) => void;

export function text(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function name(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function flag(dict: PDFObject | undefined, key: string): boolean | undefined {
  const value = dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined;
  return value instanceof PDFBool ? value.asBoolean() : undefined;
}

/** The elements of an array, or the one value that stands in its place; references stay references. */
export function several(dict: PDFDict, key: string): readonly PDFObject[] {
  const value = dict.lookup(PDFName.of(key));
  if (value === undefined) return [];
  return value instanceof PDFArray ? value.asArray() : [dict.get(PDFName.of(key))!];
}

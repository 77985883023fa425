import { StreamableFile } from '@nestjs/common';
import type { DrawnReport } from './reports.service.js';

/** A PDF to save, under its name. */
export function streamed({ pdf, fileName }: DrawnReport): StreamableFile {
  return new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `attachment; filename="${fileName}"`,
    length: pdf.byteLength,
  });
}

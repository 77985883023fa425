import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CameraExportService } from '../../modules/camera-files/camera-export.service.js';
import type { TableFormat } from '../../tables/table.js';
import { CommandFailed } from '../command-failed.js';
import { withServices } from '../services.js';
import { findProgramme } from './registered-programme.js';

export interface CamerasExportOptions {
  readonly programme: string;
  readonly format: TableFormat;
  readonly out: string;
}

export function exportCameras({ programme, format, out }: CamerasExportOptions): Promise<void> {
  return withServices(async services => {
    const { id, organisationId } = await findProgramme(services, programme);
    const pieces = services.app.get(CameraExportService).export(format, id, organisationId);
    const file = createWriteStream(out);
    await new Promise((resolve, reject) => file.once('open', resolve).once('error', reject)).catch(() => {
      throw new CommandFailed(`${out} cannot be written. Name a file in a folder that exists.`, 2);
    });
    // Half a register must not pass for a whole one.
    await pipeline(Readable.from(pieces), file).catch(async (error: unknown) => {
      await rm(out, { force: true });
      throw error;
    });
    process.stdout.write(`${out}: the cameras of ${programme}\n`);
  });
}

import { readFile } from 'node:fs/promises';
import { sha256 } from '../../core/version/canonical.js';
import { VersionsService } from '../../modules/versions/versions.service.js';
import { embeddedJson, printedDigest } from '../../pdf/embedded.js';
import { CommandFailed } from '../command-failed.js';
import { inEachOrganisation, withServices } from '../services.js';

export async function verifyReport(file: string): Promise<void> {
  const digest = await digestIn(file);
  await withServices(async services => {
    const versions = services.app.get(VersionsService);
    const found = await inEachOrganisation(services, tx => versions.findByDigest(tx, digest));
    const version = found.find(each => each !== null);
    if (!version) throw new CommandFailed(`No sealed version has the digest ${digest}: this report is not from here.`);
    const sealed = version.sealedAt.toISOString();
    process.stdout.write(`${file} is version ${version.version}, sealed ${sealed}, SHA-256 ${digest}\n`);
  });
}

/** Of the attached data when there are any, which proves them; else the digest that the report states. */
async function digestIn(file: string): Promise<string> {
  const pdf = await readFile(file).catch(() => {
    throw new CommandFailed(`${file} cannot be read. Name a PDF file.`, 2);
  });
  const json = await embeddedJson(pdf);
  const printed = await printedDigest(pdf);
  if (json === null && printed === null)
    throw new CommandFailed(`${file} is not a report of Uvid: it carries neither data nor a digest.`);
  const digest = json === null ? (printed ?? '') : sha256(json);
  if (printed !== null && printed !== digest)
    throw new CommandFailed(`${file} was changed: its data have another digest than the one it states.`);
  return digest;
}

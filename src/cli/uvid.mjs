import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../platform/project-root.mjs';
import { prepareOrExit } from './prepare.mjs';

// Standard output belongs to the command: `uvid list --json` is read by programs.
await prepareOrExit({ say: line => console.error(line) });
await import(pathToFileURL(join(projectRoot, 'dist', 'src', 'cli', 'main.js')).href);

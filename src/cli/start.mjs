import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../platform/project-root.mjs';
import { refuseOldNode } from './node-version.mjs';
import { prepareOrExit } from './prepare.mjs';
import { checkSettings } from './settings.mjs';

refuseOldNode();

// A bad setting is refused at once, not after a minute of installing.
const { problems, warnings } = checkSettings(process.env);
for (const line of [...problems, ...warnings]) console.error(line);
if (problems.length > 0) process.exit(1);

await prepareOrExit();
// In this same process, so that signals reach the application itself.
await import(pathToFileURL(join(projectRoot, 'dist', 'src', 'main.js')).href);

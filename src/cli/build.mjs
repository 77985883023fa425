import { prepareOrExit } from './prepare.mjs';

// `npm run build`: everything, whether or not it is stale.
await prepareOrExit({ rebuild: true });

import { initAll } from './govuk-frontend.min.js';
import { keepDrafts } from './autosave.js';

initAll();
keepDrafts();

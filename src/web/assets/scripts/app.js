import { initAll } from './govuk-frontend.min.js';
import { keepDrafts } from './autosave.js';
import { tidyRadios } from './radios.js';

initAll();
tidyRadios();
keepDrafts();

import { initAll } from './govuk-frontend.min.js';
import { keepDrafts } from './autosave.js';
import { followDrawings } from './drawings.js';
import { moveMaps } from './maps.js';
import { followProgress } from './progress.js';
import { tidyRadios } from './radios.js';

initAll();
tidyRadios();
keepDrafts();
followDrawings();
followProgress();
moveMaps();

/** What the screening found, as people say it. */
import type { Determination, RegimeScreening } from '../core/screening/screening.js';

export const determinationWords: Readonly<Record<Determination, string>> = {
  prohibited_unless: 'Prohibited, unless an exception applies',
  mandatory: 'An assessment is mandatory',
  presumed: 'An assessment is presumed to be required',
  case_by_case: 'An assessment may be required: decide and give reasons',
  not_required: 'No assessment is required',
};

export const consultationWords: Readonly<Record<RegimeScreening['consultation'], string>> = {
  required: 'The authority must be consulted before the processing starts',
  required_if_high_residual_risk: 'The authority must be consulted if a risk remains high; not every risk is rated yet',
  not_required: 'Consultation of the authority is not required',
};

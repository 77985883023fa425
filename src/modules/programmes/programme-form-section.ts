import type { FormError } from '../../web/components/error-summary.js';
import type { TypedProgramme } from './typed-programme.js';

/** What every section of the form is drawn from. */
export interface SectionProps {
  readonly form: TypedProgramme;
  readonly errors: readonly FormError[];
}

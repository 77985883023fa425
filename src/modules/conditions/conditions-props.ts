import type { Actor } from '../../platform/actor.js';
import type { FormError } from '../../web/components/error-summary.js';
import type { ConditionsReading } from './conditions.service.js';

/** What was typed for one condition and not taken. */
export interface TypedClosing {
  readonly version: number;
  readonly no: number;
  readonly evidence?: string;
  readonly verdict?: string;
  readonly reasons?: string;
  readonly errors: readonly FormError[];
}

export interface ConditionsPageProps {
  readonly reading: ConditionsReading;
  readonly actor: Pick<Actor, 'id' | 'roles'>;
  readonly typed?: TypedClosing | undefined;
  readonly csrfToken: string;
}

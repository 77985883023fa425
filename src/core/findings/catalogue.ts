/** Every rule there is. Ids are printed in reports and never given to another rule. */
import type { Rule } from './rule.js';

export const catalogue: readonly Rule[] = [];

/** Every rule there is, in the order of a report. Ids are printed and never given to another rule. */
import type { Rule } from './rule.js';
import { aiAct } from './rules/ai-act.js';
import { cameras } from './rules/cameras.js';
import { data } from './rules/data.js';
import { devices } from './rules/devices.js';
import { elements } from './rules/elements.js';
import { faces } from './rules/faces.js';
import { law } from './rules/law.js';
import { necessity } from './rules/necessity.js';
import { publication } from './rules/publication.js';
import { register } from './rules/register.js';
import { registerUse } from './rules/register-use.js';
import { retention } from './rules/retention.js';
import { risks } from './rules/risks.js';
import { safeguards } from './rules/safeguards.js';
import { screeningSaid } from './rules/screening-said.js';
import { time } from './rules/time.js';
import { views } from './rules/views.js';
import { words } from './rules/words.js';

export const catalogue: readonly Rule[] = [
  ...screeningSaid,
  ...aiAct,
  ...law,
  ...necessity,
  ...data,
  ...retention,
  ...cameras,
  ...register,
  ...registerUse,
  ...devices,
  ...faces,
  ...safeguards,
  ...views,
  ...risks,
  ...time,
  ...words,
  ...publication,
  ...elements,
];

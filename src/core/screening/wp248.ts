/** The nine criteria of WP248 rev.01: two or more mean that an assessment is required in most cases. */
import { rowsOf, textIn } from '../answers/read.js';
import { regimes, type Regime } from '../programme/programme.js';
import type { Criterion, ScreeningFacts } from './criterion.js';
import {
  dataItem,
  inView,
  isLargeScale,
  present,
  recognisesFaces,
  sensitiveData,
  teamSays,
  usedFor,
  watchesPublicAreas,
} from './derive.js';

/** Written for the GDPR; used for the other laws' like-worded test of a likely high risk. The AI Act has its own. */
const dataProtectionLaws: readonly Regime[] = regimes.filter(each => each !== 'EU_AI_ACT');

type Fires = (facts: ScreeningFacts) => string | null;

/** Whoever goes there shows faith, health or opinion to the camera. */
const tellingPlaces = {
  worship: 'places of worship',
  health: 'hospitals or advice centres',
  politics: 'offices of parties or unions',
};
const placesOfTheVulnerable = {
  schools: 'schools or playgrounds',
  children: 'places where many children come',
  health: 'hospitals or advice centres',
  shelters: 'shelters',
};

const nine: readonly { readonly says: string; readonly fires: Fires }[] = [
  { says: 'People are evaluated or scored', fires: facts => present(facts, ['analytics']) },
  {
    says: 'Decisions with serious effect are automated',
    fires: facts => teamSays(facts, 'sheet.reasons', 'automated_evaluation'),
  },
  { says: 'People are monitored systematically', fires: watchesPublicAreas },
  {
    says: 'The data are sensitive or highly personal',
    fires: facts =>
      sensitiveData(facts) ??
      present(facts, ['anpr', 'audio']) ??
      dataItem(facts, ['personal']) ??
      inView(facts, tellingPlaces),
  },
  { says: 'Data are processed on a large scale', fires: facts => isLargeScale(facts) ?? saidToBeLarge(facts) },
  { says: 'Datasets are matched or combined', fires: matchesDatasets },
  { says: 'Vulnerable people are concerned', fires: concernsVulnerable },
  {
    says: 'Technology is used in an innovative way',
    // Cameras that single out cars and read their plates are an example of WP248 itself.
    fires: facts => recognisesFaces(facts) ?? present(facts, ['analytics', 'drone', 'anpr']),
  },
  { says: 'People are kept from a right, a service or a contract', fires: () => null },
];

export const wp248: readonly Criterion[] = nine.map(({ says, fires }, index) => ({
  id: `WP248-${index + 1}`,
  regimes: dataProtectionLaws,
  effect: 'counts',
  cite: 'wp248-criteria',
  says,
  fires: facts => fires(facts) ?? teamSays(facts, 'sheet.criteria', String(index + 1)),
}));

export function matchesDatasets(facts: ScreeningFacts): string | null {
  return (
    present(facts, ['live_face_recognition', 'retrospective_face_recognition', 'anpr']) ??
    usedFor(facts, 'face_comparison', 'Images are compared with faces.') ??
    usedFor(facts, 'plate_comparison', 'Images are compared with number plates.')
  );
}

/** Whoever gives one of these reasons has said that the scale is large. */
function saidToBeLarge(facts: ScreeningFacts): string | null {
  return (
    teamSays(facts, 'sheet.reasons', 'public_monitoring') ?? teamSays(facts, 'sheet.reasons', 'sensitive_large_scale')
  );
}

export function concernsVulnerable(facts: ScreeningFacts): string | null {
  const group = rowsOf(facts.answers, 'data.subjects').find(row => textIn(row, 'vulnerable') === 'yes');
  if (group) return `Group G${group.no}: ${textIn(group, 'group')}.`;
  return (
    inView(facts, placesOfTheVulnerable) ??
    usedFor(facts, 'staff', 'Images are used to supervise staff.') ??
    present(facts, ['body_worn'])
  );
}

/** The register: does it cover what can happen, and do the ratings follow from the measures? */
import type { TableRow } from '../../answers/answer.js';
import { isChosen, refsIn, rowsOf, textIn } from '../../answers/read.js';
import { acceptedByNobody, isHigh, severeNotAccepted, unexplained, type AssessedRisk } from '../../risk/assess.js';
import { about, can, faceRecognition, listed, rowNames, when } from '../ask.js';
import { saysMisuseIsImpossible } from '../misuse-words.js';
import type { Facts, Rule } from '../rule.js';

const register = ['gdpr-35-7-c', 'led-27-2', 'zzpl-54-6-3', 'uk-dpa-64-3-b'];
const measures = ['gdpr-35-7-d', 'led-27-2', 'zzpl-54-6-4', 'uk-dpa-64-3-c'];

const atLeast = ['illegitimate_access', 'undesired_modification', 'disappearance'];

/** Rows of a table of threats or events that no risk of the register comes from. */
function withoutRisk({ answers }: Facts, table: string, column: string): readonly TableRow[] {
  const risky = rowsOf(answers, 'risk.register');
  const named = new Set(risky.flatMap(row => refsIn(row, column)));
  return risky.length === 0 ? [] : rowsOf(answers, table).filter(row => !named.has(row.no));
}

function measuresOn({ answers }: Facts, risk: AssessedRisk): readonly TableRow[] {
  return rowsOf(answers, 'risk.measures').filter(row => risk.measures.includes(row.no));
}

function lowered({ inherent, residual }: AssessedRisk, what: 'likelihood' | 'severity'): boolean {
  return inherent !== null && residual !== null && residual[what] < inherent[what];
}

/** Risks whose figure fell although every measure on them is said to act on the other figure only. */
function misread(facts: Facts, fallen: 'likelihood' | 'severity', other: 'likelihood' | 'severity') {
  return facts.risks.filter(risk => {
    const acting = measuresOn(facts, risk);
    return lowered(risk, fallen) && acting.length > 0 && acting.every(row => textIn(row, 'effect') === other);
  });
}

/** Where a text may say how people could misuse the cameras. */
const onMisuse = [
  'safeguards.access',
  'safeguards.security',
  'safeguards.staff',
  'risk.register',
  'events.list',
  'cameras.steering',
  'risk.plan',
  'proportionality.interference',
] as const;

export const risks: readonly Rule[] = [
  {
    id: 'RSK-01',
    severity: 'blocking',
    family: 'consistency',
    cite: [...measures, 'edpb-dpia-2026-4-2-b'],
    questions: ['risk.residual', 'risk.measures'],
    resolve: 'Name the measure that lowers the risk, or keep the rating.',
    finds: facts => {
      const low = unexplained(facts.risks);
      return when(low.length > 0, `No measure explains why less remains of ${rowNames('R', low)}.`);
    },
  },
  {
    id: 'RSK-02',
    severity: 'serious',
    family: 'completeness',
    cite: ['edpb-dpia-2026-4-1-a', 'wp248-a2-3', 'cnil-pia'],
    questions: ['events.list'],
    resolve: 'Consider at least illegitimate access, undesired modification and disappearance of data.',
    finds: ({ answers }) => {
      const rows = rowsOf(answers, 'events.list');
      const left = atLeast.filter(each => !rows.some(row => textIn(row, 'kind') === each));
      const words = left.map(each => each.replaceAll('_', ' '));
      return when(rows.length > 0 && left.length > 0, `These events are not considered: ${listed(words)}.`);
    },
  },
  {
    id: 'RSK-03',
    severity: 'serious',
    family: 'completeness',
    cite: ['edpb-dpia-2026-4-1-c', ...register],
    questions: ['risk.register', 'bydesign.threats'],
    resolve: 'Rate the risk that follows from the threat.',
    finds: facts =>
      about(
        'T',
        withoutRisk(facts, 'bydesign.threats', 'from'),
        names => `No risk is rated for what the system does by design: ${names}.`,
      ),
  },
  {
    id: 'RSK-04',
    severity: 'serious',
    family: 'completeness',
    cite: ['edpb-dpia-2026-4-1-c', ...register],
    questions: ['risk.register', 'events.list'],
    resolve: 'Rate the risk that follows from the event.',
    finds: facts =>
      about('E', withoutRisk(facts, 'events.list', 'events'), names => `No risk is rated for these events: ${names}.`),
  },
  {
    id: 'RSK-05',
    severity: 'serious',
    family: 'adequacy',
    cite: ['gdpr-36-1', 'led-28-1', 'zzpl-55', 'uk-dpa-65'],
    questions: ['risk.residual'],
    resolve: 'Lower the risk by further measures, or consult the authority before anything starts.',
    finds: ({ risks: all, method }) => {
      const high = all.filter(each => each.acceptable && each.residual && isHigh(method, each.residual.level));
      return when(high.length > 0, `Still high, and called acceptable: ${rowNames('R', high)}.`);
    },
  },
  {
    id: 'RSK-06',
    severity: 'blocking',
    family: 'adequacy',
    cite: ['edpb-dpia-2026-4-2-b', 'gdpr-36-1', 'led-28-1'],
    questions: ['risk.residual'],
    resolve: 'Let a named officer accept the risk with reasons, lower its severity, or give the processing up.',
    finds: ({ risks: all, method }) => {
      const severe = severeNotAccepted(method, all);
      return when(
        severe.length > 0,
        `Severe enough to need a named officer who accepts it with reasons, however unlikely: ${rowNames('R', severe)}.`,
      );
    },
  },
  {
    id: 'RSK-07',
    severity: 'serious',
    family: 'consistency',
    cite: [...measures, 'edpb-dpia-2026-4-2-a'],
    questions: ['risk.measures'],
    resolve: 'Correct the date or the status.',
    finds: ({ answers, today }) => {
      const early = rowsOf(answers, 'risk.measures').filter(
        row => textIn(row, 'status') === 'implemented' && today !== null && textIn(row, 'due') > today,
      );
      return about('M', early, names => `${names}: in place, and due in the future.`);
    },
  },
  {
    id: 'RSK-08',
    severity: 'serious',
    family: 'completeness',
    cite: ['edpb-dpia-2026-4-2-c', ...measures],
    questions: ['risk.measures'],
    resolve: 'Set a date for each measure that is not in place.',
    finds: ({ answers }) => {
      const open = rowsOf(answers, 'risk.measures').filter(
        row => ['planned', 'partially_implemented'].includes(textIn(row, 'status')) && textIn(row, 'due') === '',
      );
      return about('M', open, names => `${names}: not in place, and no date is set.`);
    },
  },
  {
    id: 'RSK-09',
    severity: 'serious',
    family: 'consistency',
    cite: measures,
    questions: ['risk.residual', 'risk.measures'],
    resolve: 'Correct the effect of the measure or the rating that remains.',
    finds: facts => {
      const wrong = [...misread(facts, 'severity', 'likelihood'), ...misread(facts, 'likelihood', 'severity')];
      return when(
        wrong.length > 0,
        `The measures are said to lower something else than the ratings show: ${rowNames('R', wrong)}.`,
      );
    },
  },
  {
    id: 'RSK-10',
    severity: 'serious',
    family: 'adequacy',
    cite: ['rs-csos-2019', 'rs-commissioner-2011', ...register],
    questions: [...onMisuse],
    resolve: 'Describe how misuse could happen, how it would be noticed, and what would follow.',
    finds: ({ answers }) => {
      const said = onMisuse.filter(each => saysMisuseIsImpossible(JSON.stringify(answers[each] ?? '')));
      return when(
        said.length > 0,
        `Misuse is said to be impossible (${listed(said)}); wherever people have access it is possible.`,
      );
    },
  },
  {
    id: 'RSK-11',
    severity: 'blocking',
    family: 'consistency',
    cite: ['gdpr-36-1', 'edpb-dpia-2026-4-2-b', ...measures],
    questions: ['risk.residual'],
    resolve: 'Add measures until the risk is acceptable, or give up what causes it.',
    finds: ({ risks: all }) => {
      const open = all.filter(each => each.acceptable === false);
      return when(open.length > 0, `Not acceptable, and still there: ${rowNames('R', open)}.`);
    },
  },
  {
    id: 'RSK-12',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-dpia-2026-4-2-a', ...measures],
    questions: ['risk.measures'],
    resolve: 'Say on which risk the measure acts, or leave it out.',
    finds: ({ answers }) => {
      const known = new Set(rowsOf(answers, 'risk.register').map(row => row.no));
      const idle = rowsOf(answers, 'risk.measures').filter(row => !refsIn(row, 'risks').some(each => known.has(each)));
      return about('M', idle, names => `Measures that act on no risk of the register: ${names}.`);
    },
  },
  {
    id: 'RSK-13',
    severity: 'serious',
    family: 'adequacy',
    cite: ['bridges-q3', 'edpb-5-2022', ...register],
    questions: ['risk.register'],
    resolve: 'Rate what recognition means for people who are not sought, wrongly matched, or kept from assembling.',
    finds: ({ programme, risks: all, method }) => {
      const lowest = method.levels[0]?.id;
      const flat = all.length > 0 && all.every(each => each.inherent?.level === lowest);
      return when(
        flat && can(programme, faceRecognition),
        'Faces can be recognised, and every risk is rated at the lowest level.',
      );
    },
  },
  {
    id: 'RSK-14',
    severity: 'serious',
    family: 'consistency',
    cite: ['edpb-dpia-2026-4-2-b', ...register],
    questions: ['risk.residual'],
    resolve: 'Correct one of the two ratings: measures do not make a risk greater.',
    finds: ({ risks: all }) => {
      const risen = all.filter(
        ({ inherent, residual }) =>
          inherent && residual && (residual.likelihood > inherent.likelihood || residual.severity > inherent.severity),
      );
      return when(risen.length > 0, `Rated higher after the measures than before: ${rowNames('R', risen)}.`);
    },
  },
  {
    id: 'RSK-15',
    severity: 'serious',
    family: 'consistency',
    cite: measures,
    questions: ['risk.residual', 'risk.measures'],
    resolve: 'Rate what remains today, or put the measures in place.',
    finds: facts => {
      const running = ['in_operation', 'to_change'].some(each => isChosen(facts.answers, 'processing.status', each));
      const hoped = facts.risks.filter(risk => {
        const acting = measuresOn(facts, risk);
        const fell = lowered(risk, 'likelihood') || lowered(risk, 'severity');
        return fell && acting.length > 0 && acting.every(row => textIn(row, 'status') === 'planned');
      });
      return when(
        running && hoped.length > 0,
        `Images are recorded, and these risks are rated lower for measures that are only planned: ${rowNames('R', hoped)}.`,
      );
    },
  },
  {
    id: 'RSK-16',
    severity: 'serious',
    family: 'adequacy',
    cite: ['edpb-dpia-2026-4-2-b', 'gdpr-5-2', ...measures],
    questions: ['risk.residual'],
    resolve: 'Name the officer who accepts each of these risks, and write down why.',
    finds: ({ risks: all, method }) => {
      const orphans = acceptedByNobody(method, all);
      return when(
        orphans.length > 0,
        `Called acceptable, without a named officer who accepts it or without a reason: ${rowNames('R', orphans)}.`,
      );
    },
  },
];

/**
 * Serbia: ZZPL Art. 54(4), and the Commissioner's list (Official Gazette RS 45/2019). An operation on the list needs
 * both the assessment and the Commissioner's opinion.
 */
import { isChosen, rowsOf, textIn } from '../answers/read.js';
import type { Criterion, ScreeningFacts } from './criterion.js';
import { both, dataItem, present, recognisesFaces, teamSays, usedFor } from './derive.js';
import { automatedEvaluation, publicOnLargeScale, sensitiveOnLargeScale } from './gdpr.js';
import { matchesDatasets } from './wp248.js';

const serbia = { regimes: ['RS_ZZPL_GENERAL', 'RS_ZZPL_SPECIAL_PURPOSES'], effect: 'mandatory' } as const;

function threeCases(facts: ScreeningFacts): string | null {
  return automatedEvaluation(facts) ?? sensitiveOnLargeScale(facts) ?? publicOnLargeScale(facts);
}

function childrenEvaluated(facts: ScreeningFacts): string | null {
  const children = isChosen(facts.answers, 'data.sensitive_places', 'schools')
    ? 'Schools or playgrounds are in view.'
    : null;
  return both(children, present(facts, ['analytics']) ?? automatedEvaluation(facts));
}

function staffTracked(facts: ScreeningFacts): string | null {
  return usedFor(facts, 'staff', 'Images are used to supervise staff.');
}

function specialProfiled(facts: ScreeningFacts): string | null {
  return both(recognisesFaces(facts) ?? dataItem(facts, ['special', 'biometric']), automatedEvaluation(facts));
}

export const commissionersList: readonly Criterion[] = [
  {
    ...serbia,
    id: 'RS-1',
    cite: 'rs-list',
    says: "Commissioner's list: automated evaluation of people that leads to decisions about them",
    fires: automatedEvaluation,
  },
  {
    ...serbia,
    id: 'RS-2',
    cite: 'rs-list-2',
    says: "Commissioner's list: special categories or offence data on a large scale",
    fires: sensitiveOnLargeScale,
  },
  {
    ...serbia,
    id: 'RS-3',
    cite: 'rs-list-3',
    says: "Commissioner's list: systematic surveillance of publicly accessible areas to a large extent",
    fires: publicOnLargeScale,
  },
  {
    ...serbia,
    id: 'RS-4',
    cite: 'rs-list',
    says: "Commissioner's list: data of children used for profiling or automated decisions",
    fires: childrenEvaluated,
  },
  {
    ...serbia,
    id: 'RS-5',
    cite: 'rs-list-5',
    says: "Commissioner's list: new technology that can analyse or predict behaviour, place or movement",
    fires: facts => present(facts, ['analytics', 'live_face_recognition', 'retrospective_face_recognition', 'anpr']),
  },
  {
    ...serbia,
    id: 'RS-6',
    cite: 'rs-list',
    says: "Commissioner's list: place or behaviour tracked through communications data",
    fires: communicationsData,
  },
  {
    ...serbia,
    id: 'RS-7',
    cite: 'rs-list',
    says: "Commissioner's list: employees tracked, or identified by biometric data",
    fires: staffTracked,
  },
  {
    ...serbia,
    id: 'RS-8',
    cite: 'rs-list-8',
    says: "Commissioner's list: personal data from several sources crossed, linked or matched",
    fires: matchesDatasets,
  },
  {
    ...serbia,
    id: 'RS-9',
    cite: 'rs-list',
    says: "Commissioner's list: special categories used for profiling or automated decisions",
    fires: specialProfiled,
  },
  {
    ...serbia,
    id: 'RS-0',
    cite: 'rs-list',
    says: "The team places the operation on the Commissioner's list",
    fires: facts => teamSays(facts, 'sheet.reasons', 'national_list'),
  },
];

export const serbianCriteria: readonly Criterion[] = [
  {
    ...serbia,
    id: 'SCR-S-4',
    cite: 'zzpl-54-4',
    says: 'One of the three cases in which the law always requires an assessment',
    fires: threeCases,
  },
  ...commissionersList,
];

/** Communications data are not camera data; only a data item of that name brings them in. */
function communicationsData(facts: ScreeningFacts): string | null {
  const row = rowsOf(facts.answers, 'data.items').find(each =>
    /\b(IMSI|IMEI|MAC address|SIM card)/i.test(textIn(each, 'item')),
  );
  return row ? `Data item D${row.no}: ${textIn(row, 'item')}.` : null;
}

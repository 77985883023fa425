/**
 * Elements that an assessment must hold. Steps can be submitted with "not known yet" or "does not apply"; for these
 * elements that is not enough to decide on, and an authority would say so.
 */
import { isAnswered } from '../../answers/read.js';
import type { Answers } from '../../answers/answer.js';
import type { Capability, Regime } from '../../programme/programme.js';
import { cameraKinds } from '../../screening/derive.js';
import { can, lawEnforcement, serbian } from '../ask.js';
import type { FindingSeverity } from '../finding.js';
import type { Rule } from '../rule.js';

type Row = readonly [
  id: string,
  severity: FindingSeverity,
  question: string,
  element: string,
  cite: readonly string[],
  regimes?: readonly Regime[],
];

/** Elements that only such equipment calls for, although the question shows for others too. */
const needed: Readonly<Record<string, readonly Capability[]>> = {
  // A search in images of cases has no cameras of its own, and scans nobody at a place.
  'cameras.sites': cameraKinds,
  'cameras.siting': cameraKinds,
  'bridges.where': ['live_face_recognition'],
};

const description = ['gdpr-35-7-a', 'led-27-2', 'zzpl-54-6-1', 'uk-dpa-64-3-a'];
const necessity = ['gdpr-35-7-b', 'zzpl-54-6-2', 'charter-52-1', 'wp248-a2-2'];
const risks = ['gdpr-35-7-c', 'led-27-2', 'zzpl-54-6-3', 'uk-dpa-64-3-b'];
const measures = ['gdpr-35-7-d', 'led-27-2', 'zzpl-54-6-4', 'uk-dpa-64-3-c'];

// prettier-ignore
const rows: readonly Row[] = [
  ['CMP-01', 'blocking', 'data.items', 'Which personal data are processed', description],
  ['CMP-02', 'blocking', 'data.purposes', 'The purposes', description],
  ['CMP-03', 'blocking', 'flow.phases', 'What happens to the data, phase by phase', description],
  ['CMP-04', 'serious', 'data.nature', 'What the system does', description],
  ['CMP-05', 'serious', 'data.scope', 'The extent of the processing', description],
  ['CMP-06', 'serious', 'flow.recipients', 'Who receives the data', ['wp248-a2-1', 'led-27-2']],
  ['CMP-07', 'serious', 'means.assets', 'What the data depend on', ['wp248-a2-1']],
  ['CMP-08', 'serious', 'cameras.sites', 'Where the cameras stand', [...description, 'edpb-3-2019-vid-1']],
  ['CMP-09', 'serious', 'cameras.siting', 'How the places were chosen', ['bridges-q2', 'edpb-3-2019-vid-2']],
  ['CMP-10', 'blocking', 'legal.basis', 'The legal basis', ['gdpr-6', 'led-8', 'zzpl-12', 'zzpl-13', 'uk-dpa-35']],
  ['CMP-11', 'blocking', 'legal.specific_law', 'The law that states the objective, the data and the purpose', ['led-8', 'zzpl-13', 'uk-dpa-35'], lawEnforcement],
  ['CMP-12', 'serious', 'legal.strict_necessity', 'Why sensitive data are strictly necessary', ['led-10', 'zzpl-17-18', 'uk-dpa-35'], lawEnforcement],
  ['CMP-13', 'blocking', 'legal.policy_document', 'The appropriate policy document', ['uk-dpa-42'], ['UK_DPA_P3']],
  ['CMP-14', 'blocking', 'minimise.items', 'How long each data item is kept', ['gdpr-5-1-e', 'led-5', 'wp248-a2-2']],
  ['CMP-15', 'blocking', 'necessity.problem', 'The problem that the cameras are to solve', necessity],
  ['CMP-16', 'blocking', 'necessity.evidence', 'The evidence of the need', [...necessity, 'edpb-3-2019-vid-3']],
  ['CMP-17', 'blocking', 'necessity.alternatives', 'Which less intrusive means were considered', [...necessity, 'edpb-3-2019-vid-2']],
  ['CMP-18', 'serious', 'necessity.effectiveness', 'Whether cameras solve the problem', [...necessity, 'cnil-marseille']],
  ['CMP-19', 'blocking', 'proportionality.conclusion', 'Whether each purpose is necessary and proportionate', necessity],
  ['CMP-20', 'serious', 'proportionality.interference', 'What people bear who have nothing to do with the purpose', [...risks, 'bridges-q3']],
  ['CMP-21', 'blocking', 'bydesign.threats', 'What the system does to people when it works as planned', ['edpb-dpia-2026-3-1', ...risks]],
  ['CMP-22', 'blocking', 'events.list', 'What can go wrong', ['edpb-dpia-2026-4-1-a', ...risks]],
  ['CMP-23', 'blocking', 'risk.register', 'The risks to people', risks],
  ['CMP-24', 'blocking', 'risk.measures', 'The measures against the risks', measures],
  ['CMP-25', 'blocking', 'risk.residual', 'What remains of each risk', ['gdpr-36-1', 'edpb-dpia-2026-4-2-b', ...measures]],
  ['CMP-26', 'serious', 'risk.plan', 'Who follows the measures', ['edpb-dpia-2026-4-2-c', ...measures]],
  ['CMP-27', 'serious', 'safeguards.access', 'Who may see pictures and recordings', ['gdpr-32', 'led-29', 'zzpl-41-42']],
  ['CMP-28', 'blocking', 'safeguards.security', 'How the data are secured', ['gdpr-32', 'led-29', 'zzpl-41-42', 'uk-dpa-64-3-d']],
  ['CMP-29', 'serious', 'safeguards.staff', 'Measures that concern staff', ['zzpl-54-6-4', 'zzpl-41-42'], serbian],
  ['CMP-30', 'serious', 'notices.full', 'Where people find the full notice', ['gdpr-12-14', 'led-13-1', 'edpb-3-2019-vid-5']],
  ['CMP-31', 'serious', 'notices.requests', 'How people get a recording of themselves', ['gdpr-15', 'led-13-1', 'edpb-3-2019-vid-7']],
  ['CMP-32', 'blocking', 'views.sought', 'Whether people were asked for their views', ['gdpr-35-9', 'zzpl-54-9', 'wp248-a2-4']],
  ['CMP-33', 'serious', 'views.why_not', 'Why people were not asked for their views', ['gdpr-35-9', 'zzpl-54-9', 'wp248-views']],
  ['CMP-34', 'serious', 'decision.review_date', 'When the assessment is looked at again', ['gdpr-35-11', 'zzpl-54-11']],
  ['CMP-35', 'serious', 'responsible.dpo', 'The part of the data protection officer', ['gdpr-35-2', 'led-34-b', 'zzpl-54-3', 'uk-dpa-71']],
  ['CMP-36', 'serious', 'responsible.arrangement', 'The arrangement between those who decide together', ['gdpr-26']],
  ['CMP-37', 'serious', 'data.children', 'What is done about children', ['gdpr-35-7-c', 'charter-52-1']],
  ['CMP-38', 'blocking', 'proportionality.assembly', 'What happens when people assemble, protest or worship in view', ['charter-52-1', 'bridges-q3']],
  ['CMP-39', 'serious', 'proportionality.equality', 'Whether some groups are recorded more than others', ['charter-52-1', 'bridges-q5']],
  ['CMP-40', 'blocking', 'processing.ran_without', 'On what the processing has run until now', ['gdpr-35-1', 'led-27-1', 'zzpl-54-1']],
  ['CMP-41', 'serious', 'processing.test_data', 'Whose data the test uses', ['gdpr-35-1', 'led-27-1', 'zzpl-54-1', 'ico-lfr']],
  ['CMP-42', 'serious', 'processors.transfer_ground', 'What carries the transfer abroad', ['gdpr-44', 'zzpl-63-72']],
  ['CMP-43', 'blocking', 'cameras.hidden_order', 'The order for hidden cameras', ['led-8', 'zzpl-13', 'uk-dpa-35'], lawEnforcement],
  ['CMP-44', 'serious', 'flow.tracking', 'Who may follow people across cameras', ['wp248-a2-1', 'gdpr-5-1-b', 'led-8']],
  ['CMP-45', 'serious', 'legal.logs', 'What is logged, and who reads it', ['led-25', 'gdpr-32']],
  ['CMP-46', 'serious', 'legal.automated', 'Which steps have consequences without a human decision', ['gdpr-22', 'led-11']],
  ['CMP-47', 'serious', 'devices.switching_on', 'What must happen before a disabled function is switched on', ['gdpr-35-11', 'zzpl-54-11', 'uk-scc-review']],
  ['CMP-48', 'serious', 'flow.foreign_recipients', 'Who abroad receives data', ['led-27-2', 'zzpl-63-72'], lawEnforcement],
  ['CMP-49', 'serious', 'risk.suspension', 'What makes you stop at once', ['edpb-5-2022-annex-2', 'aia-26-5']],
  ['CMP-50', 'serious', 'legal.rs_opinion', "Whether the Commissioner's opinion was asked for", ['zzpl-55-10', 'rs-list'], serbian],
  ['CMP-51', 'blocking', 'watchlist.categories', 'Who may be on a watchlist', ['bridges-q1', 'cop-watchlist', 'edpb-5-2022-law']],
  ['CMP-52', 'blocking', 'bridges.who', 'What decides who is searched for', ['bridges-q1', 'edpb-5-2022-law']],
  ['CMP-53', 'blocking', 'bridges.where', 'What decides where faces are recognised', ['bridges-q2', 'edpb-5-2022-law']],
  ['CMP-54', 'serious', 'bridges.uninvolved', 'What recognition means for people who pass', ['bridges-q3', 'ico-lfr']],
  ['CMP-55', 'serious', 'bridges.bias', 'What was done to find errors by sex, age or skin tone', ['bridges-q5', 'npl-2023']],
  ['CMP-56', 'blocking', 'faces.nonmatches', 'What becomes of faces that do not match', ['bridges-93', 'edpb-3-2019-vid-8', 'led-10']],
  ['CMP-57', 'serious', 'faces.verification', 'Who verifies an alert', ['aia-14-5', 'led-11', 'gdpr-22', 'edpb-5-2022']],
  ['CMP-58', 'serious', 'faces.connected_detail', 'What stands between the system and databases of the population', ['edpb-5-2022-annex-1', 'led-10', 'zzpl-17-18']],
  ['CMP-59', 'blocking', 'accuracy.results', 'The error rates', ['npl-2023', 'bridges-q5', 'gdpr-5-1-d', 'led-7']],
  ['CMP-60', 'serious', 'watchlist.remedy', 'How people get off a watchlist', ['cop-watchlist', 'led-13-2']],
  ['CMP-61', 'serious', 'search.authorisation', 'Who authorises a search', ['aia-26-10', 'edpb-5-2022', 'led-8']],
  ['CMP-62', 'serious', 'anpr.misreads', 'What is done about misread plates', ['ico-anpr', 'gdpr-5-1-d', 'led-7']],
  ['CMP-63', 'serious', 'anpr.history', 'Who may ask where a vehicle was', ['ico-anpr', 'gdpr-5-1-b', 'led-8']],
  ['CMP-64', 'serious', 'worn.law', 'The law that allows body-worn cameras', ['rs-body-worn', 'gdpr-6', 'led-8', 'zzpl-12']],
  ['CMP-65', 'serious', 'analytics.decision', 'What an operator does on an alert', ['gdpr-22', 'led-11', 'cnil-marseille']],
  ['CMP-66', 'serious', 'ai.registration', 'The registration of the system', ['aia-49', 'aia-26-8'], ['EU_AI_ACT']],
  ['CMP-67', 'serious', 'ai.oversight', 'Who oversees the system', ['aia-26-5', 'aia-27-1-e'], ['EU_AI_ACT']],
  ['CMP-68', 'serious', 'fria.harms', 'Harms to fundamental rights', ['aia-27-1-d'], ['EU_AI_ACT']],
];

export const elements: readonly Rule[] = rows.map(([id, severity, question, element, cite, regimes]) => ({
  id,
  severity,
  family: 'completeness',
  ...(regimes ? { regimes } : {}),
  cite,
  questions: [question],
  resolve: 'Answer the question, or remove the part of the programme that makes it necessary.',
  finds: ({ answers, visible, programme }) => {
    const equipment = needed[question];
    const called = visible.has(question) && (!equipment || can(programme, equipment));
    return called && !isAnswered(answers, question) ? `${element}: ${whyEmpty(answers, question)}.` : null;
  },
}));

function whyEmpty(answers: Answers, question: string): string {
  const answer = answers[question];
  if (answer?.status === 'not_known') return 'said to be not known yet';
  return answer?.status === 'not_applicable' ? 'said not to apply' : 'nothing is said';
}

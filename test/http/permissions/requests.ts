import type { Request } from '../../support/caller.js';
import { testPassword } from '../../support/cast.js';
import { aCamera, aPlacement } from '../../support/cameras.js';
import { carPark } from '../../support/programmes.js';
import { openAnswer, openQuestion, TwoOrganisations } from '../../support/two-organisations.js';

type Sent = { readonly json: object } | { readonly form: Readonly<Record<string, string>> };
type Body = Sent | ((about: TwoOrganisations) => Sent);

let added = 0;
const signIn = ({ own }: TwoOrganisations) => ({ email: own.reader.email, password: testPassword });

/** What is sent with each route that changes something: good enough to reach the service, so that no refusal hides another. */
export const bodies: Readonly<Record<string, Body>> = {
  'POST /api/session': about => ({ json: signIn(about) }),
  'POST /sign-in': about => ({ form: signIn(about) }),
  'POST /api/people': () => ({ json: { name: 'New', email: `new${added++}@lindenfeld.example`, roles: ['reader'] } }),
  'PUT /api/people/:personId/roles': { json: { roles: ['reader'] } },
  'POST /api/programmes': { json: { reference: '', facts: carPark() } },
  'PUT /api/programmes/:programmeId': { json: { revision: 1, facts: carPark() } },
  'PUT /api/programmes/:programmeId/cameras/:cameraReference': { json: { revision: 1, camera: aCamera() } },
  'POST /api/programmes/:programmeId/cameras/:cameraReference/withdrawal': {
    json: { revision: 9, reason: 'Entered by mistake' },
  },
  'PUT /api/programmes/:programmeId/camera-imports/:importId/reading': { json: {} },
  'PUT /api/programmes/:programmeId/camera-imports/:importId/plan': { json: {} },
  'POST /api/programmes/:programmeId/camera-imports/:importId/application': {
    json: { preview: '00000000-0000-4000-8000-000000000000', missing: 'keep' },
  },
  'POST /programmes/:programmeId/cameras/import/:importId/columns': { form: { 'columns[0]': 'reference' } },
  'POST /programmes/:programmeId/cameras/import/:importId/reading': { form: { header: 'yes' } },
  'POST /api/programmes/:programmeId/supplements': { json: { camera: 'R-01', placement: aPlacement() } },
  'POST /api/programmes/:programmeId/supplements/:supplementId/verdict': { json: { verdict: 'sent_back' } },
  'POST /programmes/:programmeId/supplements/:supplementId': { form: { verdict: 'sent_back' } },
  'POST /api/programmes/:programmeId/assessments': { json: { title: 'Another', reference: '' } },
  'POST /api/programmes/:programmeId/screening/conclusions': { json: { reasons: 'Small', dpoView: 'Agreed' } },
  'POST /programmes/:programmeId/screening': { form: { reasons: 'Small', dpoView: 'Agreed' } },
  'POST /api/assessments/:assessmentId/findings/:findingId/responses': { json: { body: 'Accepted for now' } },
  'POST /assessments/:assessmentId/findings/:findingId/responses': { form: { body: 'Accepted for now' } },
  'PUT /api/assessments/:assessmentId/answers/:questionId': { json: { revision: 1, answer: openAnswer } },
  'POST /api/assessments/:assessmentId/drafts/:questionId': { json: { fields: { value: 'half a sent' } } },
  'POST /api/assessments/:assessmentId/comments': { json: { step: openQuestion.step, body: 'Which unit?' } },
  'POST /api/assessments/:assessmentId/steps/:stepId/reviews': { json: { verdict: 'none', comment: 'Read' } },
  'POST /assessments/:assessmentId/steps/:stepId/review': { form: { verdict: 'none', comment: 'Read' } },
  'POST /api/assessments/:assessmentId/comments/:commentId/entries': { json: { does: 'reply', body: 'Unit 4' } },
  'POST /assessments/:assessmentId/comments/:commentId/entries': { form: { action: 'reply', body: 'Unit 4' } },
  'POST /api/assessments/:assessmentId/steps/:stepId/transitions': { json: { action: 'approve', comment: '' } },
  'POST /api/assessments/:assessmentId/carry-forward': { json: { title: 'Carried on', reference: '' } },
  'POST /assessments/:assessmentId/carry-forward': { form: { title: '' } },
  'PUT /api/review-stages': {
    json: { revision: 7, stages: [{ name: 'Review', quorum: 1, roles: ['reviewer'], people: [] }] },
  },
  'POST /review-stages': { form: { revision: '0' } },
  'POST /api/substitutions': ({ own }) => ({
    json: { person: own.reader.id, substitute: own.reviewer.id, from: '2026-01-01', until: '2026-01-02' },
  }),
  'POST /substitutions': { form: { person: '' } },
  'PUT /api/assessments/:assessmentId/steps/:stepId/assignment': { json: { dueOn: '2026-12-01' } },
  'POST /assessments/:assessmentId/steps/:stepId/assignment': { form: { owner: '' } },
  'POST /programmes/:programmeId/assessments/new': { form: { title: 'Another' } },
  'POST /api/assessments/:assessmentId/transitions': { json: { action: 'return', comment: 'Not yet' } },
  'POST /people/new': () => ({ form: { name: 'New', email: `new${added++}@lindenfeld.example`, roles: 'reader' } }),
  'POST /people/:personId/roles': { form: { roles: 'reader' } },
  'POST /assessments/:assessmentId/questions/:questionId': {
    form: { seen: '0', status: 'answered', value: 'Late' },
  },
  'POST /assessments/:assessmentId/steps/:stepId/transitions': { form: { action: 'approve', comment: '' } },
  'POST /assessments/:assessmentId/comments': { form: { step: openQuestion.step, body: 'Which unit?' } },
  'POST /assessments/:assessmentId/advice/recommendations/:recommendation': {
    form: { response: 'rejected', reasons: 'Too late' },
  },
  'POST /api/assessments/:assessmentId/recommendations/:recommendation/answers': {
    json: { response: 'rejected', reasons: 'Too late' },
  },
  'POST /assessments/:assessmentId/versions/:version/conditions/:condition/closings': { form: { evidence: 'Photo' } },
  'POST /api/assessments/:assessmentId/versions/:version/conditions/:condition/closings': {
    json: { evidence: 'Photo' },
  },
  'POST /assessments/:assessmentId/versions/:version/conditions/:condition/closings/:closingId/review': {
    form: { verdict: 'met' },
  },
  'POST /api/assessments/:assessmentId/versions/:version/conditions/:condition/closings/:closingId/review': {
    json: { verdict: 'met' },
  },
  'POST /assessments/:assessmentId/advice': { form: { opinion: 'favourable', comment: 'Fine' } },
  'POST /api/webhooks': { json: { url: 'https://hook.example/uvid', events: ['version.sealed'] } },
  'POST /webhooks': { form: { url: 'https://hook.example/uvid', events: 'version.sealed' } },
  'POST /account/mail': { form: { cadence: 'daily', wanted: 'review' } },
  'PUT /api/account/mail': { json: { cadence: 'daily', muted: [] } },
  'POST /account/password': { form: { current: 'not the password', password: 'correct horse staple' } },
  'POST /api/account/password': { json: { current: 'not the password', password: 'correct horse staple' } },
  'POST /api/actions/:assessmentId/:actionKey/updates': { json: { seen: 0, status: 'open', owner: 'Works' } },
  'POST /actions/:assessmentId/:actionKey': { form: { seen: '0', status: 'done' } },
  'PUT /api/assessments/:assessmentId/deciding-officers': { json: { seen: 7, officers: [] } },
  'POST /assessments/:assessmentId/deciding-officers': { form: { seen: '7' } },
  'POST /api/assessments/:assessmentId/views': {
    json: { kind: 'refusal', groups: ['Passers-by'], ground: 'security', reason: 'A short operation' },
  },
  'POST /api/assessments/:assessmentId/evidence/:evidenceId/withdraw': { json: { reason: 'It has no dates' } },
  'POST /assessments/:assessmentId/evidence/:evidenceId/withdraw': { form: { reason: '' } },
  'POST /assessments/:assessmentId/views': { form: { kind: 'petition', groups: 'Residents' } },
  'POST /api/assessments/:assessmentId/consultations': {
    json: { version: 1, regime: 'EU_GDPR', authority: 'The DPA' },
  },
  'POST /assessments/:assessmentId/consultations': { form: { version: '1', regime: 'EU_GDPR', authority: 'The DPA' } },
  'POST /api/assessments/:assessmentId/consultations/:consultationId/events': {
    json: { seen: 1, kind: 'receipt', on: '2026-01-20' },
  },
  'POST /assessments/:assessmentId/consultations/:consultationId/records': { form: { seen: '0', kind: 'receipt' } },
  'POST /assessments/:assessmentId/versions/:version/reports': { form: { kind: 'full' } },
  'POST /assessments/:assessmentId/transitions': { form: { action: 'return', comment: 'Not yet' } },
};

/** These end or replace the session that sends them. */
export const spendsSession: ReadonlySet<string> = new Set([
  'POST /api/session',
  'DELETE /api/session',
  'POST /sign-in',
  'POST /sign-out',
]);

/** The request of a route about Lindenfeld's records. */
export function requestOf(route: string, about: TwoOrganisations): Request {
  const [method, pattern = ''] = route.split(/ +/);
  const url = pattern.replace(/:(\w+)/g, (_, name: string) => place(name, pattern, about));
  const given = bodies[`${method} ${pattern}`];
  const sent = typeof given === 'function' ? given(about) : given;
  const request = { method: method as 'GET', url };
  if (!sent) return method === 'POST' ? { ...request, payload: {} } : request;
  if ('json' in sent) return { ...request, payload: sent.json };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { ...request, headers, payload: new URLSearchParams(sent.form).toString() };
}

function place(name: string, pattern: string, about: TwoOrganisations): string {
  const places: Readonly<Record<string, string>> = {
    language: 'sr-Cyrl',
    personId: about.spare,
    programmeId: pattern.includes('/supplements') ? about.approvedProgramme : about.programme,
    supplementId: about.supplement,
    assessmentId: /:version|:consultationId|:actionKey/.test(pattern) ? about.approved : about.assessment,
    questionId: openQuestion.id,
    stepId: openQuestion.step,
    version: '1',
    consultationId: about.consultation,
    kind: 'receipt',
    viewKind: 'petition',
    evidenceId: pattern.startsWith('/api/') ? about.evidence.api : about.evidence.page,
    actionKey: 'M1',
    webhookId: about.webhook,
    commentId: about.comment,
    substitutionId: about.substitution,
    // Nobody has described the data in an assessment that was just begun.
    findingId: 'CMP-14',
    recommendation: '1',
    sequence: '1',
    condition: '1',
    closingId: '00000000-0000-4000-8000-000000000000',
    cameraReference: aCamera().reference,
    format: pattern.includes('/export.') ? 'json' : 'csv',
    site: aCamera().site,
    importId: pattern.startsWith('/api/') ? about.imports.api : about.imports.page,
    // A digest of nothing.
    digest: '0'.repeat(64),
    // A link that was never given out.
    token: 'A'.repeat(32),
  };
  const found = places[name];
  if (found === undefined) throw new Error(`Say in ${import.meta.url} what :${name} of ${pattern} is`);
  return found;
}

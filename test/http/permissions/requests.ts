import type { Request } from '../../support/caller.js';
import { testPassword } from '../../support/cast.js';
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
  'POST /api/programmes/:programmeId/assessments': { json: { title: 'Another', reference: '' } },
  'POST /api/programmes/:programmeId/screening/conclusions': { json: { reasons: 'Small', dpoView: 'Agreed' } },
  'POST /programmes/:programmeId/screening': { form: { reasons: 'Small', dpoView: 'Agreed' } },
  'POST /api/assessments/:assessmentId/findings/:findingId/responses': { json: { body: 'Accepted for now' } },
  'POST /assessments/:assessmentId/findings/:findingId/responses': { form: { body: 'Accepted for now' } },
  'PUT /api/assessments/:assessmentId/answers/:questionId': { json: { revision: 1, answer: openAnswer } },
  'POST /api/assessments/:assessmentId/drafts/:questionId': { json: { fields: { value: 'half a sent' } } },
  'POST /api/assessments/:assessmentId/comments': { json: { step: openQuestion.step, body: 'Which unit?' } },
  'POST /api/assessments/:assessmentId/steps/:stepId/transitions': { json: { action: 'approve', comment: '' } },
  'POST /programmes/:programmeId/assessments/new': { form: { title: 'Another' } },
  'POST /api/assessments/:assessmentId/transitions': { json: { action: 'return', comment: 'Not yet' } },
  'POST /people/new': () => ({ form: { name: 'New', email: `new${added++}@lindenfeld.example`, roles: 'reader' } }),
  'POST /people/:personId/roles': { form: { roles: 'reader' } },
  'POST /assessments/:assessmentId/questions/:questionId': {
    form: { seen: '0', status: 'answered', value: 'Late' },
  },
  'POST /assessments/:assessmentId/steps/:stepId/transitions': { form: { action: 'approve', comment: '' } },
  'POST /assessments/:assessmentId/comments': { form: { step: openQuestion.step, body: 'Which unit?' } },
  'POST /assessments/:assessmentId/advice': { form: { opinion: 'favourable', comment: 'Fine' } },
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
    personId: about.spare,
    programmeId: about.programme,
    assessmentId: pattern.includes(':version') ? about.approved : about.assessment,
    questionId: openQuestion.id,
    stepId: openQuestion.step,
    version: '1',
    // Nobody has described the data in an assessment that was just begun.
    findingId: 'CMP-14',
    // A link that was never given out.
    token: 'A'.repeat(32),
  };
  const found = places[name];
  if (found === undefined) throw new Error(`Say in ${import.meta.url} what :${name} of ${pattern} is`);
  return found;
}

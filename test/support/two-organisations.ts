import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { AnswersService } from '../../src/modules/assessments/answers.service.js';
import { ConsultationEventsService } from '../../src/modules/consultations/consultation-events.service.js';
import { ConsultationsService } from '../../src/modules/consultations/consultations.service.js';
import { UploadsService } from '../../src/modules/camera-files/uploads.service.js';
import { CamerasService } from '../../src/modules/cameras/cameras.service.js';
import { readDemonstration } from '../../src/modules/demonstration/demonstration-file.js';
import { DemonstrationPlayer } from '../../src/modules/demonstration/demonstration-player.service.js';
import { SubstitutionsService } from '../../src/modules/stages/substitutions.service.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { ReviewsService } from '../../src/modules/reviews/reviews.service.js';
import { WebhooksService } from '../../src/modules/webhooks/webhooks.service.js';
import { SupplementsService } from '../../src/modules/supplements/supplements.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { roles } from '../../src/core/workflow/states.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { JoiningService } from '../../src/modules/identity/joining.service.js';
import type { TestApplication } from './application.js';
import { aCamera, aPlacement } from './cameras.js';
import { Cast, foundOrganisation, Member, testPassword } from './cast.js';
import { addEvidence } from './evidence.js';
import { carPark } from './programmes.js';

/** The municipality of Lindenfeld, whose records a request may be about, and a stranger with every role elsewhere. */
export interface TwoOrganisations {
  readonly own: Cast;
  readonly others: Cast;
  /** Every role in the other organisation. */
  readonly stranger: Member;
  /** In Lindenfeld; nobody signs in as them. */
  readonly spare: string;
  readonly programme: string;
  /** In preparation, with one answer. */
  readonly assessment: string;
  /** Opens a thread there. */
  readonly comment: string;
  /** Approved; its version 1 is sealed. */
  readonly approved: string;
  /** About the approved one; the request was sent. */
  readonly consultation: string;
  /** The programme of the approved one: its register has a re-deployable camera, which somebody proposes to move. */
  readonly approvedProgramme: string;
  readonly supplement: string;
  readonly webhook: string;
  /** The spare person is away; the reviewer stands in. */
  readonly substitution: string;
  /** Files of cameras that the assessor has sent, one for the API and one for the pages. */
  readonly imports: { readonly api: string; readonly page: string };
  /** Files that support an answer of the assessment in preparation: one for the API and one for the pages to withdraw. */
  readonly evidence: { readonly api: string; readonly page: string };
  readonly programmeOfOthers: string;
  readonly assessmentOfOthers: string;
}

/** A question that every assessment asks, and an answer that it takes. */
export const openQuestion = { step: 'responsible', id: 'responsible.unit' } as const;
export const openAnswer = { status: 'answered', value: 'Parking Operations, Works Department' } as const;

/** Words that only Lindenfeld's records hold. */
export const ownWords = ['Lindenfelder Stellplatz', 'Lindenfelder Bewertung', 'Lindenfelder Antwort'] as const;

export async function foundTwoOrganisations({ app }: TestApplication): Promise<TwoOrganisations> {
  const own = await foundOrganisation(app, 'lindenfeld');
  const others = await foundOrganisation(app, 'seeberg');
  const [programmeName, title, answer] = ownWords;
  const mine = await begun(app, own, { programmeName, title, answer });
  const theirs = await begun(app, others, { programmeName: 'Seeberg', title: 'Seeberg', answer: 'Seeberg' });
  const approved = await playApproved(app, own);
  const approvedProgramme = (await app.get(AssessmentsService).get(approved, own.assessor)).programme.id;
  const spare = await addPerson(app, own.administrator, 'spare@lindenfeld.example');
  const away = { person: spare, substitute: own.reviewer.id, from: '2026-01-01', until: '2026-12-31' };
  return {
    own,
    others,
    stranger: await strangerOf(app, others),
    spare,
    programme: mine.programme,
    assessment: mine.assessment,
    comment: await ask(app, own, mine.assessment),
    approved,
    consultation: await playConsultation(app, own, approved),
    approvedProgramme,
    supplement: await app
      .get(SupplementsService)
      .propose(approvedProgramme, movable.reference, aPlacement(), own.assessor),
    webhook: (await app.get(WebhooksService).add('https://hook.example/own', ['version.sealed'], own.administrator)).id,
    substitution: await app.get(SubstitutionsService).name(away, own.administrator),
    imports: { api: await sendFile(app, own, mine.programme), page: await sendFile(app, own, mine.programme) },
    evidence: {
      api: await addEvidence(app, { ...mine, by: own.assessor }, 'Lindenfelder Stellplatz.pdf'),
      page: await addEvidence(app, { ...mine, by: own.assessor }, 'Lindenfelder Bewertung.pdf'),
    },
    programmeOfOthers: theirs.programme,
    assessmentOfOthers: theirs.assessment,
  };
}

type App = TestApplication['app'];

async function begun(
  app: App,
  cast: Cast,
  words: { programmeName: string; title: string; answer: string },
): Promise<{ programme: string; assessment: string }> {
  const facts = carPark({ name: words.programmeName });
  const { id: programme } = await app.get(ProgrammesService).register('', facts, cast.assessor);
  const { id: assessment } = await app
    .get(AssessmentsService)
    .start(programme, { title: words.title, reference: '' }, cast.assessor);
  const value = { ...openAnswer, value: words.answer };
  const command = { assessmentId: assessment, questionId: openQuestion.id, seen: 0, answer: value };
  await app.get(AnswersService).write(command, cast.assessor);
  const camera = aCamera();
  const first = { programmeId: programme, reference: camera.reference, seen: 0, reason: '' };
  await app.get(CamerasService).write(first, camera, cast.assessor);
  return { programme, assessment };
}

async function sendFile(app: App, cast: Cast, programme: string): Promise<string> {
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.from('reference,site,unknown\nC-1,Lindenfelder Stellplatz,x\n');
  };
  return (await app.get(UploadsService).upload(programme, { name: 'own.csv', bytes }, cast.assessor)).id;
}

function ask(app: App, own: Cast, assessmentId: string): Promise<string> {
  const place = { assessmentId, stepId: openQuestion.step, questionId: openQuestion.id };
  return app.get(ReviewsService).comment({ ...place, body: 'Which unit of theirs?' }, own.reviewer);
}

const movable = aCamera({ reference: 'R-01', kind: 'redeployable' });

/** The demonstration's car park, from registration to approval, by the people of this cast. */
export async function playApproved(app: App, cast: Cast): Promise<string> {
  const { programme, assessments } = readDemonstration('car-park');
  const [played] = assessments;
  if (!played) throw new Error('The demonstration of the car park holds an assessment');
  const { id } = await app.get(ProgrammesService).register(programme.reference, programme.facts, cast.assessor);
  const first = { programmeId: id, reference: movable.reference, seen: 0, reason: '' };
  await app.get(CamerasService).write(first, movable, cast.assessor);
  const actors = new Map(Object.values(cast).map(member => [member.email, member]));
  await app.get(DemonstrationPlayer).play(id, played, actors);
  const summaries = await app.get(AssessmentsService).list(cast.reader, id);
  const found = summaries.find(each => each.state === 'approved');
  if (!found) throw new Error('The car park of the demonstration is to end approved');
  return found.id;
}

/** Opened and sent; the authority has not received it yet. */
async function playConsultation(app: App, cast: Cast, assessmentId: string): Promise<string> {
  const asked = { assessmentId, version: 1, regime: 'EU_GDPR', authority: 'Data protection authority' } as const;
  const consultationId = await app.get(ConsultationsService).open(asked, cast.dpo);
  const sent = { kind: 'submission', on: '2026-01-12', text: '', concerns: null, result: null, place: null } as const;
  await app.get(ConsultationEventsService).record({ assessmentId, consultationId, seen: 0, ...sent }, cast.dpo);
  return consultationId;
}

async function strangerOf(app: App, others: Cast): Promise<Member> {
  const email = 'stranger@seeberg.example';
  const id = await addPerson(app, others.administrator, email, [...roles]);
  const { organisationId, organisation } = others.administrator;
  return { id, name: 'Stranger', email, organisationId, organisation, roles: new Set(roles) };
}

async function addPerson(
  app: App,
  by: Member,
  email: string,
  of: (typeof roles)[number][] = ['reader'],
): Promise<string> {
  const hash = await app.get(JoiningService).hash(testPassword);
  return app.get(UnitOfWork).run(by.organisationId, async tx => {
    const person = { name: email.split('@')[0] ?? email, email, roles: of };
    return (await app.get(PeopleService).addIn(tx, person, hash, null)).id;
  });
}

import { AssessmentsService } from '../../src/modules/assessments/assessments.service.js';
import { AnswersService } from '../../src/modules/assessments/answers.service.js';
import { readDemonstration } from '../../src/modules/demonstration/demonstration-file.js';
import { DemonstrationPlayer } from '../../src/modules/demonstration/demonstration-player.service.js';
import { PeopleService } from '../../src/modules/identity/people.service.js';
import { ProgrammesService } from '../../src/modules/programmes/programmes.service.js';
import { roles } from '../../src/core/workflow/states.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { JoiningService } from '../../src/modules/identity/joining.service.js';
import type { TestApplication } from './application.js';
import { Cast, foundOrganisation, Member, testPassword } from './cast.js';
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
  /** Approved; its version 1 is sealed. */
  readonly approved: string;
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
  return {
    own,
    others,
    stranger: await strangerOf(app, others),
    spare: await addPerson(app, own.administrator, 'spare@lindenfeld.example'),
    programme: mine.programme,
    assessment: mine.assessment,
    approved: await playApproved(app, own),
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
  return { programme, assessment };
}

/** The demonstration's car park, from registration to approval, by the people of this cast. */
export async function playApproved(app: App, cast: Cast): Promise<string> {
  const { programme, assessments } = readDemonstration('car-park');
  const [played] = assessments;
  if (!played) throw new Error('The demonstration of the car park holds an assessment');
  const { id } = await app.get(ProgrammesService).register(programme.reference, programme.facts, cast.assessor);
  const actors = new Map(Object.values(cast).map(member => [member.email, member]));
  await app.get(DemonstrationPlayer).play(id, played, actors);
  const summaries = await app.get(AssessmentsService).list(cast.reader, id);
  const found = summaries.find(each => each.state === 'approved');
  if (!found) throw new Error('The car park of the demonstration is to end approved');
  return found.id;
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

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReviewsService } from '../../../src/modules/reviews/reviews.service.js';
import { Stages } from '../../support/assessment-stages.js';
import { startTestApplication, TestApplication } from '../../support/application.js';
import { Cast, foundOrganisation } from '../../support/cast.js';
import { carPark } from '../../support/programmes.js';
import { Visitor } from '../../support/visitor.js';
import { readIn } from './question-form.js';

describe('the pages of an assessment and its steps', () => {
  let running: TestApplication;
  let cast: Cast;
  let writer: Visitor;
  let reviewer: Visitor;
  let stages: Stages;
  let fresh: string;
  let full: string;

  beforeAll(async () => {
    running = await startTestApplication();
    cast = await foundOrganisation(running.app, 'lindenfeld');
    stages = new Stages(running.app, cast);
    fresh = (await stages.start(carPark({ notice: 'Built from the public record.' }))).id;
    full = (await stages.written()).id;
    writer = await new Visitor(running.app).signIn(cast.assessor.email);
    reviewer = await new Visitor(running.app).signIn(cast.reviewer.email);
  });
  afterAll(() => running.close());

  const taskList = (id: string) => `/assessments/${id}`;
  const step = (id: string) => `/assessments/${id}/steps/responsible`;
  const check = (id: string) => `${step(id)}/check`;
  const transitions = (id: string) => `action="${step(id)}/transitions"`;

  describe('a new assessment', () => {
    it('has its reference, version, state and notice at the top', async () => {
      const text = readIn(await writer.get(taskList(fresh)));
      for (const words of ['version 1', 'In preparation', 'Built from the public record.'])
        expect(text).toContain(words);
    });

    it('lists the steps of every section with how far they are', async () => {
      const text = readIn(await writer.get(taskList(fresh)));
      for (const section of ['0. ', '1. ', '2. ', '3. ', '4. ', '5. ', '6. ']) expect(text).toContain(section);
      expect(text).toContain('0.1 Who is responsible 0 of 3 answered');
    });

    it('tells a writer where to begin', async () => {
      const { html } = await writer.get(taskList(fresh));
      expect(html).toContain(`href="${step(fresh)}?start"`);
      expect((await writer.get(`${step(fresh)}?start`)).location).toBe(
        `/assessments/${fresh}/questions/responsible.unit`,
      );
    });

    it('tells a reader nothing to do', async () => {
      expect((await reviewer.get(taskList(fresh))).html).not.toContain('?start');
    });

    it('lists what is missing on the check page, and cannot be submitted', async () => {
      const checked = await writer.get(check(fresh));
      expect(readIn(checked)).toContain('3 answers are missing');
      expect(checked.html).toContain(`href="/assessments/${fresh}/questions/responsible.unit?from=check"`);
      expect(checked.html).not.toContain(transitions(fresh));
    });
  });

  describe('a step with all its answers', () => {
    it('shows each with a way to change it', async () => {
      const shown = await writer.get(step(full));
      expect(readIn(shown)).toContain('What the team has to say about responsible.unit');
      expect(shown.html).toContain(`href="/assessments/${full}/questions/responsible.unit"`);
    });

    it('is submitted from its check page', async () => {
      const { html } = await writer.get(check(full));
      expect(html).toContain(transitions(full));
      expect(html).toMatch(/name="action"[^>]*value="submit"|value="submit"[^>]*name="action"/);
    });

    it('is submitted by nobody who only reviews', async () => {
      expect((await reviewer.get(check(full))).html).not.toContain(transitions(full));
    });

    it('names the empty cells of a table', async () => {
      const { id } = await stages.start();
      const rows = [{ no: 1, cells: { name: 'Kameratechnik Nord' } }];
      await stages.write({
        id,
        questionId: 'processors.list',
        answer: { status: 'answered', value: { next: 2, rows } },
      });
      const text = readIn(await writer.get(`/assessments/${id}/steps/processors/check`));
      expect(text).toContain('Still empty: “Role” in row C1, “Tasks” in row C1');
    });
  });

  describe('in review', () => {
    beforeAll(() => stages.everyStep(full, 'submit', cast.assessor));

    it('leads the reviewer to the review', async () => {
      expect((await reviewer.get(taskList(full))).html).toContain(`href="${step(full)}/review"`);
    });

    it('cannot be written, and says why', async () => {
      const shown = await writer.get(check(full));
      expect(readIn(shown)).toContain('With a reviewer, who approves it or asks for changes');
      expect(shown.html).not.toContain('from=check');
      expect((await writer.get(`/assessments/${full}/questions/responsible.unit`)).html).not.toContain('<textarea');
    });

    it('shows what the reviewer asked for, on the check page and at each question', async () => {
      const comment = 'Name the office, not the person';
      const move = { assessmentId: full, stepId: 'responsible', action: 'request_changes', comment } as const;
      await stages.moveStep(move, cast.reviewer);
      expect(readIn(await writer.get(check(full)))).toContain(comment);
      expect(readIn(await writer.get(`/assessments/${full}/questions/responsible.unit`))).toContain(comment);
      await stages.moveStep({ assessmentId: full, stepId: 'responsible', action: 'submit' }, cast.assessor);
    });

    it('shows what was said of a question beside its answer, and not beside others', async () => {
      const said = { stepId: 'responsible', questionId: 'responsible.unit', body: 'Which <office> is it?' };
      await running.app.get(ReviewsService).comment({ assessmentId: full, ...said }, cast.reviewer);
      const { html } = await writer.get(`/assessments/${full}/questions/responsible.unit`);
      expect(html).toContain('Which &lt;office> is it?');
      expect(html).toContain('reviewer of lindenfeld');
      expect((await writer.get(`/assessments/${full}/questions/responsible.dpo`)).html).not.toContain('is it?');
    });

    it('offers to ask for advice once every step is approved', async () => {
      expect((await writer.get(taskList(full))).html).not.toContain('ask_advice');
      await stages.everyStep(full, 'approve', cast.reviewer);
      expect((await writer.get(taskList(full))).html).toContain('ask_advice');
      expect((await reviewer.get(taskList(full))).html).not.toContain('ask_advice');
    });

    it('leads the DPO to the advice and the officer to the decision', async () => {
      const dpo = await new Visitor(running.app).signIn(cast.dpo.email);
      const officer = await new Visitor(running.app).signIn(cast.officer.email);
      await stages.move(full, 'ask_advice', cast.assessor);
      expect((await dpo.get(taskList(full))).html).toContain(`href="/assessments/${full}/advice"`);
      await stages.advise(full);
      expect((await officer.get(taskList(full))).html).toContain(`href="/assessments/${full}/decision"`);
    });
  });
});

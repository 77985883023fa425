/** Do the catalogues of harms and controls fit the questionnaire that suggests them? */
import type { Citation } from '../citation.js';
import type { RiskCatalogues } from '../risk/suggest.js';
import type { CatalogueProblem } from './check-catalogues.js';
import { canHold, saidBy } from './dead-conditions.js';
import type { Condition, Question } from './template.js';

/** Every break at once: unknown controls, citations, questions and options, and what nothing suggests or explains. */
export function checkRisks(
  { harms, controls }: RiskCatalogues,
  questions: readonly Question[],
  citations: readonly Citation[],
): readonly CatalogueProblem[] {
  const known = {
    controls: new Set(controls.map(each => each.id)),
    citations: new Set(citations.map(each => each.id)),
  };
  const used = new Set(harms.flatMap(harm => harm.controls));
  return [
    ...harms.flatMap(({ id, ...harm }) => [
      ...(harm.fits.length === 0 ? [{ where: `harm ${id}`, problem: 'fits nothing' }] : []),
      ...unknown(`harm ${id}`, harm.controls, known.controls),
      ...unknown(`harm ${id}`, harm.cite, known.citations),
      ...harm.fits.flatMap(({ when }) => neverHeld(`harm ${id}`, when, questions)),
    ]),
    ...controls.flatMap(({ id, cite }) => unknown(`control ${id}`, cite, known.citations)),
    ...controls
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({ where: `control ${id}`, problem: 'acts on no harm' })),
  ];
}

function unknown(where: string, ids: readonly string[], known: ReadonlySet<string>): readonly CatalogueProblem[] {
  return ids.filter(id => !known.has(id)).map(id => ({ where, problem: `names ${id}, which is not in the catalogue` }));
}

/** What the condition waits for and is nowhere asked; when all is asked, whether it contradicts itself. */
function neverHeld(
  where: string,
  condition: Condition | undefined,
  questions: readonly Question[],
): readonly CatalogueProblem[] {
  const missing = unsayable(where, condition, questions);
  if (missing.length > 0 || !condition || canHold(condition, questions)) return missing;
  return [{ where, problem: 'waits for what no programme and no answers can be' }];
}

/** Answers that the condition waits for and no question can give. */
function unsayable(
  where: string,
  condition: Condition | undefined,
  questions: readonly Question[],
): readonly CatalogueProblem[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(each => unsayable(where, each, questions));
  if ('any' in condition) return condition.any.flatMap(each => unsayable(where, each, questions));
  if ('not' in condition) return unsayable(where, condition.not, questions);
  if (!('question' in condition)) return [];
  const asked = questions.find(({ id }) => id === condition.question);
  if (!asked) return [{ where, problem: `waits for ${condition.question}, which no questionnaire asks` }];
  return saidBy(condition, asked) ? [] : [{ where, problem: `waits for an answer that ${asked.id} cannot have` }];
}

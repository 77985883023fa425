import type { Citation } from '../../core/citation.js';
import type { ChangeRule } from '../../core/changes/change.js';
import { catalogue } from '../../core/findings/catalogue.js';
import type { Control, Harm } from '../../core/risk/suggest.js';
import { checkCatalogues } from '../../core/template/check-catalogues.js';
import { checkChanges } from '../../core/template/check-changes.js';
import { checkRisks } from '../../core/template/check-risks.js';
import { rulesThatNeverClear } from '../../core/template/unclearable-rules.js';
import { untriggered } from '../../core/template/untriggered-rules.js';
import { triedOn } from '../../core/findings/pairs/all-pairs.js';
import { everythingAtOnce } from '../../core/findings/pairs/everything.js';
import type { Camera } from '../../core/cameras/camera.js';
import { problemsOf } from '../../core/language/check-template-words.js';
import type { TemplateWords } from '../../core/language/template-words.js';
import type { Requirement } from '../../core/template/requirement.js';
import type { Question, Template } from '../../core/template/template.js';
import { changedAfterPublication } from '../../modules/templates/published.js';
import { demonstrationFiles, readDemonstration } from '../../modules/demonstration/demonstration-file.js';
import type { LoadedTemplate } from '../../modules/templates/loaded-template.js';
import { loadCatalogue, loadTemplates } from '../../modules/templates/template-files.js';
import { loadWords } from '../../modules/templates/locale-files.js';
import { CommandFailed } from '../command-failed.js';

export function checkTemplates(): void {
  const templates = loadTemplates();
  const catalogues = {
    citations: loadCatalogue<Citation>('citations'),
    requirements: loadCatalogue<Requirement>('requirements'),
    rules: catalogue,
  };
  const changes = loadCatalogue<ChangeRule>('changes');
  const risks = { harms: loadCatalogue<Harm>('risks'), controls: loadCatalogue<Control>('controls') };
  const problems = [
    ...templates.flatMap(({ content }) =>
      [
        ...checkCatalogues(content, catalogues),
        ...checkRisks(risks, questionsOf(content), catalogues.citations),
        ...checkChanges(changes, content, catalogues.citations),
      ].map(({ where, problem }) => `${content.id} ${content.version}: ${where} ${problem}`),
    ),
    ...templates.flatMap(({ content }) => unclearable(content)),
    ...templates.flatMap(({ content }) => untried(content)),
    ...changedAfterPublication(templates),
    ...templates.flatMap(({ content }) => untranslated(content)),
  ];
  if (problems.length > 0) throw new CommandFailed(problems.join('\n'));
  for (const template of templates) process.stdout.write(counts(template));
  const { citations, requirements, rules } = catalogues;
  const confirmed = citations.filter(each => each.confirmed).length;
  const figures = `${citations.length} citations (${confirmed} confirmed), ${requirements.length} requirements`;
  process.stdout.write(
    `${figures}, ${rules.length} findings, ${risks.harms.length} harms, ${risks.controls.length} controls, ${changes.length} kinds of change\n`,
  );
}

function unclearable(content: Template): readonly string[] {
  const samples = demonstrationFiles.flatMap(name => {
    const { programme, assessments } = readDemonstration(name);
    return assessments.map(({ answers }) => ({ programme: programme.facts, answers }));
  });
  return rulesThatNeverClear(catalogue, content, samples).map(
    id => `${content.id} ${content.version}: finding ${id} remarks on every programme, whatever is answered`,
  );
}

/** Each rule on its own two cases, which are changes of the demonstration's car park or of everything at once. */
function untried(content: Template): readonly string[] {
  const { programme, register, assessments } = readDemonstration('car-park');
  const cameras = (register?.cameras ?? []).map(each => ({ ...register?.common, ...each }) as Camera);
  const carPark = { programme: programme.facts, answers: assessments[0]?.answers ?? {}, cameras };
  const tried = triedOn({ 'car park': carPark, everything: everythingAtOnce(content, carPark) });
  return untriggered(catalogue, content, tried).map(
    ({ where, problem }) => `${content.id} ${content.version}: ${where} ${problem}`,
  );
}

/** The questionnaire is whole in Serbian: its questions and choices; help that is not there yet is shown in English. */
function untranslated(content: Template): readonly string[] {
  const name = `${content.id}-${content.version}`;
  const words = loadWords('sr-Latn', name) as unknown as TemplateWords | null;
  if (words === null) return [`${name}: templates/locales/sr/${name}.yaml is missing`];
  return problemsOf(content, words, false).map(each => `templates/locales/sr/${name}.yaml: ${each}`);
}

function questionsOf(content: Template): readonly Question[] {
  return content.sections.flatMap(section => section.steps).flatMap(step => step.questions);
}

function counts({ content, digest }: LoadedTemplate): string {
  const steps = content.sections.flatMap(section => section.steps);
  const questions = questionsOf(content);
  const conditional = questions.filter(question => question.when).length;
  return `${content.id} ${content.version}: ${content.sections.length} sections, ${steps.length} steps, ${questions.length} questions (${conditional} conditional), digest ${digest.slice(0, 16)}\n`;
}

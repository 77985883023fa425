import { Injectable } from '@nestjs/common';
import type { ChangeRule } from '../../core/changes/change.js';
import type { Citation } from '../../core/citation.js';
import type { Language } from '../../core/language/languages.js';
import type { MailWords } from '../../core/notices/mail-words.js';
import type { Translator } from '../../core/language/translator.js';
import type { ReportWords } from '../../core/report/words.js';
import type { Control, Harm, RiskCatalogues } from '../../core/risk/suggest.js';
import type { Template } from '../../core/template/template.js';
import { NotFoundError } from '../../platform/domain-error.js';
import type { LoadedTemplate } from './loaded-template.js';
import { loadCatalogue, loadTemplates } from './template-files.js';
import { loadTranslator } from './load-translator.js';
import { loadMailWords } from './mail-words.js';
import { loadReportWords } from './report-words.js';

/** The questionnaires and catalogues, read once at start: published files never change while we run. */
@Injectable()
export class TemplatesService {
  private readonly templates = loadTemplates();
  readonly citations: ReadonlyMap<string, Citation> = new Map(
    loadCatalogue<Citation>('citations').map(citation => [citation.id, citation]),
  );
  readonly riskCatalogues: RiskCatalogues = {
    harms: loadCatalogue<Harm>('risks'),
    controls: loadCatalogue<Control>('controls'),
  };
  readonly changes: readonly ChangeRule[] = loadCatalogue<ChangeRule>('changes');
  private readonly reports = new Map<Language, ReportWords>();
  private readonly mails = new Map<Language, MailWords>();
  private readonly translators = new Map<Language, Translator>();

  /** Everything that a report adds to what people wrote, in one language. */
  reportWords(language: Language): ReportWords {
    const words = this.reports.get(language) ?? loadReportWords(language, this.all());
    this.reports.set(language, words);
    return words;
  }

  /** What e-mails say in one language. */
  mailWords(language: Language): MailWords {
    const words = this.mails.get(language) ?? loadMailWords(language);
    this.mails.set(language, words);
    return words;
  }

  /** Null for English, in which the pages are written. */
  translator(language: Language): Translator | null {
    if (language === 'en') return null;
    const known = this.translators.get(language) ?? loadTranslator(language, this.all());
    this.translators.set(language, known);
    return known;
  }

  /** The template that answers were given to. */
  get(id: string, version: number): LoadedTemplate {
    const found = this.templates.find(({ content }) => content.id === id && content.version === version);
    if (!found) throw new NotFoundError('questionnaire');
    return found;
  }

  /** What a new assessment begins with: the newest version that is offered on that day (`YYYY-MM-DD`). */
  offered(day: string): Template {
    const open = this.templates
      .map(({ content }) => content)
      .filter(({ activeFrom, activeTo }) => activeFrom <= day && (activeTo === undefined || day < activeTo));
    const newest = open.sort((a, b) => b.version - a.version)[0];
    if (!newest) throw new NotFoundError('questionnaire for today');
    return newest;
  }

  /** Such as `1.4 Cameras`, by the id of the step, of the newest questionnaire that has it. */
  get stepNames(): ReadonlyMap<string, string> {
    const steps = this.all()
      .toSorted((a, b) => a.version - b.version)
      .flatMap(each => each.sections)
      .flatMap(each => each.steps);
    return new Map(steps.map(({ id, number, title }) => [id, `${number} ${title}`]));
  }

  all(): readonly Template[] {
    return this.templates.map(({ content }) => content);
  }
}

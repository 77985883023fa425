import { Injectable } from '@nestjs/common';
import type { Citation } from '../../core/citation.js';
import type { Template } from '../../core/template/template.js';
import { NotFoundError } from '../../platform/domain-error.js';
import type { LoadedTemplate } from './loaded-template.js';
import { loadCatalogue, loadTemplates, loadWords } from './template-files.js';

/** The questionnaires and catalogues, read once at start: published files never change while we run. */
@Injectable()
export class TemplatesService {
  private readonly templates = loadTemplates();
  readonly citations: ReadonlyMap<string, Citation> = new Map(
    loadCatalogue<Citation>('citations').map(citation => [citation.id, citation]),
  );
  readonly words = loadWords('en');

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

  all(): readonly Template[] {
    return this.templates.map(({ content }) => content);
  }
}

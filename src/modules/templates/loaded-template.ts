import type { Template } from '../../core/template/template.js';

export interface LoadedTemplate {
  readonly content: Template;
  /** SHA-256 over the canonical JSON of the questionnaire. */
  readonly digest: string;
}

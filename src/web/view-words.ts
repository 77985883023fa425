/** The views of the people concerned, in words. */
import type { RefusalGround, ViewKind } from '../core/views/subject-view.js';

interface KindWords {
  /** What happened. */
  readonly title: string;
  /** What a link says. */
  readonly act: string;
  readonly groups: string;
  readonly how: string;
  readonly said: string;
}

export const viewWords: Readonly<Record<ViewKind, KindWords>> = {
  consultation: {
    title: 'Consultation',
    act: 'Record a consultation',
    groups: 'Who was asked',
    how: 'How they were asked',
    said: 'What they said',
  },
  petition: {
    title: 'Petition',
    act: 'Record a petition',
    groups: 'Who signed',
    how: 'Where and how it was signed',
    said: 'What it asks for',
  },
  refusal: {
    title: 'Refusal to consult',
    act: 'Record why people are not asked',
    groups: 'Who was not asked',
    how: '',
    said: '',
  },
};

export const groundWords: Readonly<Record<RefusalGround, string>> = {
  commercial_interests: 'Protection of commercial interests',
  public_interests: 'Protection of public interests',
  security: 'Security of the processing',
  other: 'Something else, which the reason names',
};

/**
 * What a public summary tells, topic by topic. Questions are named by their ids in the questionnaire; one that the version
 * did not ask is simply not there. `follows` is the question whose answer made it appear: where that one is withheld, the
 * mere presence of the other would give it away.
 */
export const topicIds = [
  'why',
  'who',
  'basis',
  'data',
  'recognition',
  'accuracy',
  'retention',
  'sharing',
  'alternatives',
  'safeguards',
  'rights',
  'views',
  'review',
] as const;
export type TopicId = (typeof topicIds)[number];

export interface TopicQuestion {
  readonly id: string;
  readonly follows?: string;
}

const asked = (...ids: readonly string[]): readonly TopicQuestion[] => ids.map(id => ({ id }));

export const summaryTopics: Readonly<Record<TopicId, readonly TopicQuestion[]>> = {
  why: asked('data.purposes', 'necessity.problem', 'cameras.sites', 'data.scope'),
  who: asked('responsible.unit', 'responsible.dpo', 'processors.list'),
  basis: [...asked('legal.basis', 'legal.specific_law'), { id: 'legal.special_grounds', follows: 'legal.special' }],
  data: asked('data.items', 'data.subjects', 'data.children'),
  recognition: asked('faces.modes', 'faces.scenario', 'watchlist.categories'),
  accuracy: asked('accuracy.results', 'accuracy.seen', 'accuracy.alerts', 'accuracy.false_alerts'),
  retention: asked('minimise.items'),
  sharing: [...asked('flow.recipients', 'flow.foreign'), { id: 'flow.foreign_recipients', follows: 'flow.foreign' }],
  alternatives: asked('necessity.alternatives'),
  safeguards: asked('risk.measures'),
  rights: asked('safeguards.rights', 'notices.requests', 'notices.full'),
  views: [
    ...asked('views.sought'),
    { id: 'views.methods', follows: 'views.sought' },
    { id: 'views.why_not', follows: 'views.sought' },
  ],
  review: asked('decision.review_date', 'decision.review_triggers'),
};

/** Columns that name members of staff or point to files inside the house: no reader of a summary needs them. */
export const innerColumns: readonly string[] = ['owner', 'evidence'];

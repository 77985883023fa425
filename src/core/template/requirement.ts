/** What a law or a template wants an assessment to hold: the crosswalk between laws and questions. */
export interface Requirement {
  readonly id: string;
  readonly regime: string;
  readonly label: string;
  readonly cite: readonly string[];
  /** Served by the workflow, the register or the report instead of a question. */
  readonly by?: 'workflow' | 'programme' | 'risks' | 'report';
}

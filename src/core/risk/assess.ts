/** The risk register as the template's method rates it. */

/** One row of the register with what the method makes of it. Levels are ids of the method's levels. */
export interface AssessedRisk {
  readonly no: number;
  readonly title: string;
  readonly inherent: Rating | null;
  readonly residual: Rating | null;
  /** Numbers of the rows of the table of measures that act on this risk. */
  readonly measures: readonly number[];
  /** What the team said: is the residual risk acceptable? Null while unsaid. */
  readonly acceptable: boolean | null;
  readonly reason: string;
}

export interface Rating {
  readonly likelihood: number;
  readonly severity: number;
  readonly level: string;
}

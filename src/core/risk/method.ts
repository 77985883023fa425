/** The scales and the matrix that a template rates its risks with: data of the template, never of the code. */
export interface RiskMethod {
  readonly name: string;
  /** Lowest first; `value` counts from 1. */
  readonly likelihood: readonly ScaleLevel[];
  readonly severity: readonly ScaleLevel[];
  /** Lowest first. */
  readonly levels: readonly RiskLevel[];
  /** `matrix[severity - 1][likelihood - 1]` is the id of a level. */
  readonly matrix: readonly (readonly string[])[];
  /** From this level upward a risk is high: it cannot be plainly approved and calls for prior consultation. */
  readonly highFrom: string;
  /** A residual risk of this severity or more needs a reasoned acceptance whatever its likelihood (EDPB 2026 template, note 9). */
  readonly severityOverride: number;
  /** The tables of the questionnaire that hold the register, the measures and the residual ratings. */
  readonly questions: { readonly register: string; readonly measures: string; readonly residual: string };
}

export interface ScaleLevel {
  readonly value: number;
  readonly name: string;
  readonly meaning: string;
}

export interface RiskLevel {
  readonly id: string;
  readonly name: string;
}

/** What is wrong with a case from outside, and where: `programme.name`, `answers.data.items.value`, `cameras[3].site`. */
export interface CaseProblem {
  readonly field: string;
  readonly message: string;
}

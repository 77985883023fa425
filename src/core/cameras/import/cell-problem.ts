/** Why a cell cannot be taken, as a sentence that says what to do. A reader of cells gives a value or one of these. */
export class CellProblem {
  constructor(readonly message: string) {}
}

/** Where in the source of a template a reader stands, and the one list of problems that all readers write to. */
export interface Problem {
  readonly where: string;
  readonly problem: string;
}

export class Place {
  constructor(
    readonly path: string,
    private readonly problems: Problem[],
  ) {}

  inside(step: string): Place {
    return new Place(this.path === '' ? step : `${this.path}/${step}`, this.problems);
  }

  /** Gives undefined, so that a reader can report and give up in one line. */
  report(problem: string): undefined {
    this.problems.push({ where: this.path, problem });
    return undefined;
  }
}

/** Ends a command with one clear line and an exit code: 1 for an answer of no, 2 for input that cannot be used. */
export class CommandFailed extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

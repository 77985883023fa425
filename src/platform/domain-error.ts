/** An error that a caller caused or must know of. `details` holds ids and counts, never answers or names. */
export abstract class DomainError extends Error {
  abstract readonly code: string;

  constructor(
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

export interface FieldProblem {
  /** Name of the field as it was sent. */
  readonly field: string;
  /** A sentence that says what to do. */
  readonly message: string;
}

export class NotFoundError extends DomainError {
  readonly code = 'NOT_FOUND';

  constructor(what: string) {
    super(`There is no such ${what}. Check the address, or go back and choose it from the list.`);
  }
}

export class InvalidInputError extends DomainError {
  readonly code = 'INVALID_INPUT';

  constructor(readonly problems: readonly FieldProblem[]) {
    super('Some of what was sent needs correcting.');
  }
}

export class StaleError extends DomainError {
  readonly code = 'STALE';

  constructor(what: string) {
    super(`Someone else changed this ${what} at the same time. Reload it, look at both and try again.`);
  }
}

/** A body that ends too early, or is not what its type says. */
export class MalformedBodyError extends DomainError {
  readonly code = 'BAD_REQUEST';

  constructor() {
    super('The request could not be read. Check its form and send it again.');
  }
}

/** A body of a kind that this address does not take. */
export class UnsupportedMediaTypeError extends DomainError {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';

  constructor() {
    super('Send JSON (application/json) or a form.');
  }
}

/** The rules of the workflow do not allow it now; `unmet` names what is missing. */
export class RefusedError extends DomainError {
  readonly code = 'REFUSED';

  constructor(
    message: string,
    readonly unmet: readonly string[] = [],
  ) {
    super(message, { unmet });
  }
}

export class NotPermittedError extends DomainError {
  readonly code = 'NOT_PERMITTED';

  constructor() {
    super('Your role does not allow this. Ask an administrator of your organisation which role does.');
  }
}

export class NotSignedInError extends DomainError {
  readonly code = 'NOT_SIGNED_IN';

  constructor() {
    super('Sign in first.');
  }
}

export class SignInFailedError extends DomainError {
  readonly code = 'SIGN_IN_FAILED';

  constructor() {
    super('The e-mail address or the password is not right.');
  }
}

/** More work is waiting than can be taken on. */
export class BusyError extends DomainError {
  readonly code = 'BUSY';

  constructor(what = 'reports are being drawn') {
    super(`Too many ${what} at this moment. Try again in a few seconds.`);
  }
}

import { plainToInstance } from 'class-transformer';
import { validate, ValidationError } from 'class-validator';
import { FieldProblem, InvalidInputError } from './domain-error.js';

/** What the validation pipe found, as one problem a field. */
export function invalidInput(errors: ValidationError[]): InvalidInputError {
  return new InvalidInputError(problemsOf(errors));
}

/** A posted form as a DTO, or what is wrong with it: a page shows it beside what was typed. */
export async function readForm<Dto extends object>(
  dto: new () => Dto,
  body: unknown,
): Promise<{ dto: Dto } | { problems: readonly FieldProblem[] }> {
  const instance = plainToInstance(dto, typeof body === 'object' && body !== null ? body : {});
  const errors = await validate(instance, { whitelist: true, forbidNonWhitelisted: true });
  return errors.length === 0 ? { dto: instance } : { problems: problemsOf(errors) };
}

function problemsOf(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints ?? {}).map(([rule, message]) => ({
      field,
      message: rule === 'whitelistValidation' ? `Leave out “${property.slice(0, 60)}”: it is not known here` : message,
    }));
    return [...own.slice(0, 1), ...problemsOf(children ?? [], field)];
  });
}

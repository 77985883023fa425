import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { NotFoundError } from '../../platform/domain-error.js';

/** The condition, and perhaps the proposal about it, that an address names. */
export interface NamedCondition {
  readonly assessmentId: string;
  readonly version: number;
  readonly no: number;
  /** Empty where the address names none. */
  readonly closing: string;
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const counted = /^[1-9]\d{0,5}$/;

/** All of it at once; an address that is none of ours is answered with 404. */
export const ConditionPath = createParamDecorator((_: unknown, context: ExecutionContext): NamedCondition => {
  const { params } = context.switchToHttp().getRequest<{ params: Readonly<Record<string, string | undefined>> }>();
  const { assessmentId = '', version = '', condition = '', closingId = '' } = params;
  const known = uuid.test(assessmentId) && [version, condition].every(each => counted.test(each));
  if (!known || (closingId !== '' && !uuid.test(closingId))) throw new NotFoundError('condition of this decision');
  return { assessmentId, version: Number(version), no: Number(condition), closing: closingId };
});

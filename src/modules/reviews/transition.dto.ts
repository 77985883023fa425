import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AdviceOpinion, adviceOpinions } from '../../core/version/sealed.js';
import { entryKinds, threadKinds, type EntryKind, type ThreadKind } from '../../core/workflow/threads.js';
import { AssessmentAction, assessmentActions, StepAction, stepActions } from '../../core/workflow/transitions.js';

export class CreateStepTransitionDto {
  @IsIn(stepActions, { message: 'Choose what to do next' })
  readonly action!: StepAction;

  @IsString({ message: 'Send the comment as text' })
  @MaxLength(4000, { message: 'Comment must be 4,000 characters or fewer' })
  readonly comment: string = '';
}

/** Its texts and days are judged together with what they depend on, in `core/conditions`. */
export class ConditionDto {
  @IsString({ message: 'Each condition is text' })
  @MaxLength(2000, { message: 'A condition must be 2,000 characters or fewer' })
  readonly text!: string;

  /** Id of a person of the organisation. */
  @IsString({ message: 'Choose who sees to the condition' })
  @MaxLength(36, { message: 'Choose who sees to the condition' })
  readonly owner!: string;

  @IsString({ message: 'Enter the day by which it is met' })
  @MaxLength(20, { message: 'Enter the day by which it is met, as YYYY-MM-DD' })
  readonly dueOn!: string;

  /** It must be closed before the approval is in force. */
  @IsBoolean({ message: 'Say with true or false whether it comes first' })
  readonly prior: boolean = false;
}

export class CreateTransitionDto {
  @IsIn(assessmentActions, { message: 'Choose what to do next' })
  readonly action!: AssessmentAction;

  /** The advice, the justification, or why it is returned or reopened. */
  @IsString({ message: 'Send the text as text' })
  @MaxLength(20_000, { message: 'Text must be 20,000 characters or fewer' })
  readonly comment: string = '';

  @IsOptional()
  @IsIn(adviceOpinions, { message: 'Choose an opinion' })
  readonly opinion?: AdviceOpinion;

  /** `record_advice`: one by one, so that the controller can answer each. */
  @IsArray({ message: 'Send the recommendations as a list' })
  @ArrayMaxSize(50, { message: 'Enter at most 50 recommendations' })
  @IsString({ each: true, message: 'Each recommendation is text' })
  @MaxLength(2000, { each: true, message: 'A recommendation must be 2,000 characters or fewer' })
  readonly recommendations: string[] = [];

  /** `approve_conditionally` */
  @IsArray({ message: 'Send the conditions as a list' })
  @ArrayMaxSize(50, { message: 'Enter at most 50 conditions' })
  @ValidateNested({ each: true, message: 'Each condition has text, owner, dueOn and prior' })
  @Type(() => ConditionDto)
  readonly conditions: ConditionDto[] = [];

  /** `approve` and `approve_conditionally`: the last day on which the approval holds. Left out: see the suggestion. */
  @IsOptional()
  @IsString({ message: 'Send the day as YYYY-MM-DD' })
  @MaxLength(20, { message: 'Send the day as YYYY-MM-DD' })
  readonly validUntil?: string;

  /** A decision is signed once more with the password. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  readonly password?: string;
}

export class CreateCommentDto {
  @IsString()
  @Length(1, 100, { message: 'Name the step' })
  readonly step!: string;

  /** Left out: on the step as a whole. */
  @IsOptional()
  @IsString()
  @Length(1, 200, { message: 'Name the question' })
  readonly question?: string;

  /** The number of a row of the question's table: a risk, a measure. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Name a row by its number' })
  @Min(1, { message: 'Name a row by its number' })
  readonly row?: number;

  /** `blocking`: the step is not approved before it is resolved. */
  @IsIn(threadKinds, { message: 'Choose remark or blocking' })
  readonly kind: ThreadKind = 'remark';

  @IsString({ message: 'Enter a comment' })
  @Length(1, 4000, { message: 'Enter a comment of 1 to 4,000 characters' })
  readonly body!: string;
}

/** An entry in a thread. */
export class CreateEntryDto {
  @IsIn(entryKinds, { message: 'Choose reply, resolve or reopen' })
  readonly does!: EntryKind;

  /** A resolution needs no words. */
  @IsString({ message: 'Send the words as text' })
  @MaxLength(4000, { message: 'Enter at most 4,000 characters' })
  readonly body: string = '';
}

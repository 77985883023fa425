import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { AdviceOpinion, adviceOpinions } from '../../core/version/sealed.js';
import { AssessmentAction, assessmentActions, StepAction, stepActions } from '../../core/workflow/transitions.js';

export class CreateStepTransitionDto {
  @IsIn(stepActions, { message: 'Choose what to do next' })
  readonly action!: StepAction;

  @IsString({ message: 'Send the comment as text' })
  @MaxLength(4000, { message: 'Comment must be 4,000 characters or fewer' })
  readonly comment: string = '';
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

  @IsArray({ message: 'Send the conditions as a list' })
  @ArrayMaxSize(50, { message: 'Enter at most 50 conditions' })
  @IsString({ each: true, message: 'Each condition is text' })
  @MaxLength(2000, { each: true, message: 'A condition must be 2,000 characters or fewer' })
  readonly conditions: string[] = [];

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

  @IsString({ message: 'Enter a comment' })
  @Length(1, 4000, { message: 'Enter a comment of 1 to 4,000 characters' })
  readonly body!: string;
}

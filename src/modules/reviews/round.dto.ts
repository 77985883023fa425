import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { answerVerdicts, stepVerdicts, type AnswerVerdict, type StepVerdict } from '../../core/workflow/rounds.js';
import { threadKinds, type ThreadKind } from '../../core/workflow/threads.js';

export class AnswerVerdictDto {
  @IsString()
  @Length(1, 200, { message: 'Name the question' })
  readonly question!: string;

  @IsIn(answerVerdicts, { message: 'Choose ok or change_requested; leave out what you did not look at' })
  readonly verdict!: AnswerVerdict;
}

export class RemarkDto {
  /** Left out: on the step as a whole. */
  @IsOptional()
  @IsString()
  @Length(1, 200, { message: 'Name the question' })
  readonly question?: string;

  /** The number of a row of the question's table. */
  @IsOptional()
  @IsInt({ message: 'Name a row by its number' })
  @Min(1, { message: 'Name a row by its number' })
  readonly row?: number;

  @IsIn(threadKinds, { message: 'Choose remark or blocking' })
  readonly kind: ThreadKind = 'remark';

  @IsString({ message: 'Enter a remark' })
  @Length(1, 4000, { message: 'Enter a remark of 1 to 4,000 characters' })
  readonly body!: string;
}

/** A review of a step, sent at once. */
export class CreateReviewDto {
  @IsIn(stepVerdicts, { message: 'Choose your verdict' })
  readonly verdict!: StepVerdict;

  @IsString({ message: 'Send the comment as text' })
  @MaxLength(4000, { message: 'Comment must be 4,000 characters or fewer' })
  readonly comment: string = '';

  @IsArray({ message: 'Send the verdicts as a list' })
  @ArrayMaxSize(500, { message: 'Send at most 500 verdicts' })
  @ValidateNested({ each: true })
  @Type(() => AnswerVerdictDto)
  readonly verdicts: AnswerVerdictDto[] = [];

  @IsArray({ message: 'Send the remarks as a list' })
  @ArrayMaxSize(500, { message: 'Send at most 500 remarks' })
  @ValidateNested({ each: true })
  @Type(() => RemarkDto)
  readonly remarks: RemarkDto[] = [];

  /** The SHA-256 of the step that was read: the review is refused when the step is another by now. */
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: 'Send the digest as 64 hexadecimal digits' })
  readonly digest?: string;
}

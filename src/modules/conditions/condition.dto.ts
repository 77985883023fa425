import { IsIn, IsString, Length, MaxLength } from 'class-validator';
import { closingVerdicts, type ClosingVerdict } from '../../core/conditions/condition.js';

export class ProposeClosingDto {
  @IsString({ message: 'Enter what shows that it is met' })
  @Length(1, 4000, { message: 'Enter what shows that it is met, in 1 to 4,000 characters' })
  readonly evidence!: string;
}

export class ReviewClosingDto {
  @IsIn(closingVerdicts, { message: 'Choose whether the condition is met' })
  readonly verdict!: ClosingVerdict;

  /** What is missing, where it is not met. */
  @IsString({ message: 'Send the reasons as text' })
  @MaxLength(4000, { message: 'Reasons must be 4,000 characters or fewer' })
  readonly reasons: string = '';
}

import { IsString, MaxLength } from 'class-validator';

export class ConcludeNotRequiredDto {
  @IsString({ message: 'Give the reasons as text' })
  @MaxLength(20_000, { message: 'Reasons must be 20,000 characters or fewer' })
  readonly reasons: string = '';

  /** Needed when an assessment is presumed to be required. */
  @IsString({ message: 'Give the view of the data protection officer as text' })
  @MaxLength(20_000, { message: 'The view must be 20,000 characters or fewer' })
  readonly dpoView: string = '';
}

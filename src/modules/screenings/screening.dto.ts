import { IsString, MaxLength } from 'class-validator';

export class ConcludeNotRequiredDto {
  @IsString({ message: 'Give the reasons as text' })
  @MaxLength(20_000, { message: 'Reasons must be 20,000 characters or fewer' })
  readonly reasons: string = '';

  /** What the data protection officer says to it; needed as the reasons are. */
  @IsString({ message: 'Give the view of the data protection officer as text' })
  @MaxLength(20_000, { message: 'The view must be 20,000 characters or fewer' })
  readonly dpoView: string = '';
}

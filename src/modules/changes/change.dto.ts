import { IsString, MaxLength } from 'class-validator';

export class RecordChangesDto {
  /** Why the changes were made; needed when they open steps again. */
  @IsString({ message: 'Send the comment as text' })
  @MaxLength(4000, { message: 'Comment must be 4,000 characters or fewer' })
  readonly comment: string = '';
}

import { IsInt, IsObject, IsOptional, IsString, Length, Matches, Max, Min, ValidateIf } from 'class-validator';

export class StartAssessmentDto {
  @IsString({ message: 'Enter a title' })
  @Length(1, 300, { message: 'Enter a title of 1 to 300 characters' })
  readonly title!: string;

  @IsOptional()
  @IsString()
  @Matches(/^$|^[A-Z0-9][A-Z0-9-]{1,39}$/, {
    message: 'A reference has 2 to 40 capital letters, digits and hyphens, such as DPIA-2026-0147',
  })
  readonly reference: string = '';
}

export class WriteAnswerDto {
  /** The revision that was looked at; 0 when there was no answer yet. */
  @IsInt({ message: 'Send the revision of the answer that you changed, a whole number; 0 for a first answer' })
  @Min(0, { message: 'Revisions count from 1; send 0 for a first answer' })
  @Max(1_000_000_000, { message: 'No answer has so many revisions' })
  readonly revision!: number;

  /** Checked by the core against the question; null clears it. */
  @ValidateIf((body: WriteAnswerDto) => body.answer !== null)
  @IsObject({ message: 'Send the answer as an object with a status, or null to clear it' })
  readonly answer!: Record<string, unknown> | null;
}

export class KeepDraftDto {
  @IsObject({ message: 'Send the fields of the form as an object' })
  readonly fields!: Record<string, string | string[]>;
}

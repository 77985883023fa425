import { IsString, MaxLength } from 'class-validator';
import { longestDescription, longestReason } from '../../core/evidence/evidence-file.js';

/** The fields of the form beside its file. */
export class AddEvidenceDto {
  /** Id of the question whose answer the file supports. */
  @IsString({ message: 'Choose the question whose answer the file supports' })
  readonly question!: string;

  /** What the file shows. */
  @IsString({ message: 'Say what the file shows as text' })
  @MaxLength(longestDescription, { message: `Say what the file shows in ${longestDescription} characters or fewer` })
  readonly description: string = '';
}

export class WithdrawEvidenceDto {
  @IsString({ message: 'Enter why the file is withdrawn' })
  @MaxLength(longestReason, { message: `Enter the reason in ${longestReason} characters or fewer` })
  readonly reason!: string;
}

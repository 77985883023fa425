import { IsInt, IsObject, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

export const referenceForm = /^[A-Z0-9][A-Z0-9-]{1,39}$/;
const referenceMessage = 'A reference has 2 to 40 capital letters, digits and hyphens, such as CCTV-2026-01';

export class RegisterProgrammeDto {
  /** Left out or empty, it is made up: the year and the next number. */
  @IsOptional()
  @IsString()
  @Matches(/^$|^[A-Z0-9][A-Z0-9-]{1,39}$/, { message: referenceMessage })
  readonly reference: string = '';

  /** Checked by the core, which names every problem by its field. */
  @IsObject({ message: 'Send the programme’s facts as an object' })
  readonly facts!: Record<string, unknown>;
}

export class ChangeProgrammeDto {
  /** The revision that was looked at. */
  @IsInt({ message: 'Send the revision that you changed, a whole number' })
  @Min(1, { message: 'Revisions count from 1' })
  @Max(1_000_000_000, { message: 'No programme has so many revisions' })
  readonly revision!: number;

  @IsObject({ message: 'Send the programme’s facts as an object' })
  readonly facts!: Record<string, unknown>;
}

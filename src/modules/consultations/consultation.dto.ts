import { IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { longestPlace, longestText } from '../../core/consultation/check-event.js';
import {
  consultationEventKinds,
  opinionResults,
  type ConsultationEventKind,
  type OpinionResult,
} from '../../core/consultation/moves.js';
import { statutoryClocks, type ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';

export class OpenConsultationDto {
  @IsInt({ message: 'Choose the sealed version that the authority is asked about' })
  @Min(1, { message: 'Choose the sealed version that the authority is asked about' })
  @Max(2 ** 31 - 1, { message: 'Choose the sealed version that the authority is asked about' })
  readonly version!: number;

  @IsIn(Object.keys(statutoryClocks), { message: 'Choose the law under which the authority is asked' })
  readonly regime!: ConsultationRegime;

  @IsString({ message: 'Enter the name of the authority' })
  @Length(1, 300, { message: 'Enter the name of the authority in 1 to 300 characters' })
  readonly authority!: string;
}

export class RecordEventDto {
  /** How many records were there when this one was written. */
  @IsInt({ message: 'Say how many records you have seen' })
  @Min(0, { message: 'Say how many records you have seen' })
  @Max(1_000_000, { message: 'Say how many records you have seen' })
  readonly seen!: number;

  @IsIn(consultationEventKinds, { message: 'Choose what happened' })
  readonly kind!: ConsultationEventKind;

  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter the day on which it happened' })
  readonly on!: string;

  @IsString({ message: 'Enter text' })
  @MaxLength(longestText, { message: 'Enter 20,000 characters or fewer' })
  readonly text: string = '';

  @IsOptional()
  @IsInt({ message: 'Choose what it refers to' })
  @Min(1, { message: 'Choose what it refers to' })
  @Max(1_000_000, { message: 'Choose what it refers to' })
  readonly concerns: number | null = null;

  @IsOptional()
  @IsIn(opinionResults, { message: 'Choose the result of the opinion' })
  readonly result: OpinionResult | null = null;

  @IsOptional()
  @IsString({ message: 'Enter where the change stands' })
  @MaxLength(longestPlace, { message: 'Enter where it stands in 300 characters or fewer' })
  readonly place: string | null = null;
}

import { IsIn, IsObject, IsString, MaxLength, MinLength } from 'class-validator';
import { verdicts, type Verdict } from '../../core/supplements/judge.js';

export class ProposeSupplementDto {
  @IsString({ message: 'Send the reference of the camera' })
  @MinLength(1, { message: 'Send the reference of the camera' })
  @MaxLength(60, { message: 'No camera has so long a reference' })
  readonly camera!: string;

  /** Checked by the core, which names every problem by its field. */
  @IsObject({ message: 'Send the placement as an object' })
  readonly placement!: Record<string, unknown>;
}

export class JudgeSupplementDto {
  @IsIn(verdicts, { message: 'Choose: approve it, or send it back' })
  readonly verdict!: Verdict;

  @IsString({ message: 'Say why as text, or leave it out' })
  @MaxLength(4000, { message: 'Shorten the reason to 4,000 characters or fewer' })
  readonly reason: string = '';
}

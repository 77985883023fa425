import { IsInt, IsObject, IsString, Max, MaxLength, Min } from 'class-validator';

export class WriteCameraDto {
  /** The revision of the camera that was looked at; 0 adds it. */
  @IsInt({ message: 'Send the revision of the camera that you changed, or 0 for a new one' })
  @Min(0, { message: 'Revisions count from 1; 0 is for a new camera' })
  @Max(1_000_000_000, { message: 'No camera has so many revisions' })
  readonly revision!: number;

  /** Checked by the core, which names every problem by its field. */
  @IsObject({ message: 'Send the camera as an object' })
  readonly camera!: Record<string, unknown>;

  @IsString({ message: 'Say why as text, or leave it out' })
  @MaxLength(4000, { message: 'Shorten the reason to 4,000 characters or fewer' })
  readonly reason: string = '';
}

export class WithdrawCameraDto {
  @IsInt({ message: 'Send the revision of the camera that you saw' })
  @Min(1, { message: 'Revisions count from 1' })
  @Max(1_000_000_000, { message: 'No camera has so many revisions' })
  readonly revision!: number;

  @IsString({ message: 'Say why this camera is withdrawn' })
  @MaxLength(4000, { message: 'Shorten the reason to 4,000 characters or fewer' })
  readonly reason!: string;
}

import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const whole = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** Which of the cameras that run without an approval are named. */
export class CoverageDto {
  @Transform(whole)
  @IsInt({ message: 'Pages are whole numbers from 1' })
  @Min(1, { message: 'Pages count from 1' })
  @Max(100_000, { message: 'No register has so many pages' })
  readonly page: number = 1;

  @Transform(whole)
  @IsInt({ message: 'Ask for a whole number of cameras, 1 to 500' })
  @Min(1, { message: 'Ask for at least one camera' })
  @Max(500, { message: 'Ask for 500 cameras or fewer, page by page' })
  readonly size: number = 50;
}

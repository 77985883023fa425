import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const whole = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;

/** How a file is to be read, when what was detected is wrong. */
export class ReadingDto {
  @IsOptional()
  @IsIn(['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'], {
    message: 'Choose the encoding from the list, or leave it out',
  })
  readonly encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' | 'windows-1251' | 'windows-1252';

  @IsOptional()
  @IsIn([',', ';', '\t', '|'], { message: 'Choose comma, semicolon, tab or bar, or leave it out' })
  readonly delimiter?: ',' | ';' | '\t' | '|';

  @IsOptional()
  @IsBoolean({ message: 'Say whether the first row names the columns: true, false, or leave it out' })
  readonly header?: boolean;
}

/** How the columns become fields, on top of what was recognised: as `uvid cameras import --map` takes it. */
export class ImportPlanDto {
  /** Field by the name of a column; `note` keeps its cells as lines of the need, `leave` drops them. */
  @IsObject({ message: 'Send the columns as an object: the name of each, and its field, “note” or “leave”' })
  readonly columns: Record<string, unknown> = {};

  /** What holds for every row, in fields without a column. */
  @IsObject({ message: 'Send what holds for every row as an object of texts' })
  readonly constants: Record<string, string> = {};

  @IsOptional()
  @IsIn(['dmy', 'mdy'], { message: 'Say which number of a date comes first: dmy or mdy' })
  readonly dateOrder?: 'dmy' | 'mdy';

  @IsOptional()
  @IsIn(['hours', 'days', 'weeks'], { message: 'Say the unit of the retention: hours, days or weeks' })
  readonly retentionUnit?: 'hours' | 'days' | 'weeks';

  @IsOptional()
  @IsBoolean({ message: 'Say whether longitude and latitude are swapped: true or false' })
  readonly swapped?: boolean;

  @IsOptional()
  @IsIn(['note', 'leave'], { message: 'Say what becomes of the other columns: note or leave' })
  readonly rest?: 'note' | 'leave';

  /** True to take what was guessed from cells or from a part of a name. */
  @IsBoolean({ message: 'Say whether guesses are taken: true or false' })
  readonly acceptGuesses: boolean = false;
}

export class ApplyImportDto {
  /** The id of the preview that was looked at. */
  @IsUUID(undefined, { message: 'Send the id of the preview that you looked at' })
  readonly preview!: string;

  /** What becomes of cameras that the file lacks: they stay, or they are marked as removed. There is no default. */
  @IsIn(['keep', 'removed'], { message: 'Say what becomes of the cameras that the file lacks: keep or removed' })
  readonly missing!: 'keep' | 'removed';

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'Say on which day they were removed, such as 2026-03-31' })
  readonly removedOn?: string;
}

export class ListLinesDto {
  @IsIn(['problem', 'added', 'changed', 'unchanged', 'missing'], {
    message: 'Ask for problem, added, changed, unchanged or missing',
  })
  readonly kind: 'problem' | 'added' | 'changed' | 'unchanged' | 'missing' = 'problem';

  @Transform(whole)
  @IsInt({ message: 'Pages are whole numbers from 1' })
  @Min(1, { message: 'Pages count from 1' })
  @Max(100_000, { message: 'No file has so many pages' })
  readonly page: number = 1;

  @Transform(whole)
  @IsInt({ message: 'Ask for a whole number of lines, 1 to 1,000' })
  @Min(1, { message: 'Ask for at least one line' })
  @Max(1000, { message: 'Ask for 1,000 lines or fewer, page by page' })
  readonly size: number = 100;
}

import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { editions, type Edition } from '../../core/export/formats.js';
import { languages, type Language } from '../../core/language/languages.js';
import { exportParts, type ExportPart } from '../../core/export/parts.js';

/** Of which sealed version, and in which format. */
export class ExportPathDto {
  @IsUUID()
  readonly assessmentId!: string;

  @Transform(({ value }: { value: unknown }) => (/^\d{1,10}$/.test(String(value)) ? Number(value) : value))
  @IsInt({ message: 'Name a version by its number' })
  @Min(1, { message: 'Name a version by its number' })
  @Max(2 ** 31 - 1, { message: 'Name a version by its number' })
  readonly version!: number;

  @IsString()
  readonly format!: string;
}

/** Which file of it. */
export class ExportQueryDto {
  /** Only for `csv`, which is one table. */
  @IsOptional()
  @IsIn(exportParts, { message: `Choose one of ${exportParts.join(', ')}` })
  readonly part?: ExportPart;

  /** `public` is without what is withheld from publication. */
  @IsIn(editions, { message: `Choose one of ${editions.join(', ')}` })
  readonly edition: Edition = 'whole';

  /** Of a Word document; everything else is in the language in which it was written. */
  @IsIn(languages, { message: `Choose one of ${languages.join(', ')}` })
  readonly lang: Language = 'en';
}

import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { consultationRegimes, type ConsultationRegime } from '../../core/deadlines/statutory-clocks.js';
import { reportKinds, type ReportKind } from '../../core/report/kinds.js';
import { languages, type Language } from '../../core/language/languages.js';

/** In which language a report is drawn. */
export class LanguageQueryDto {
  @IsIn(languages, { message: `Choose one of ${languages.join(', ')}` })
  readonly lang: Language = 'en';
}

/** Which report of a sealed version. */
export class ReportQueryDto extends LanguageQueryDto {
  @IsIn(reportKinds, { message: `Choose one of ${reportKinds.join(', ')}` })
  readonly kind: ReportKind = 'full';

  /** Only for `changes`: the earlier version; the one before when left out. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (/^\d{1,10}$/.test(String(value)) ? Number(value) : value))
  @IsInt({ message: 'Enter the number of an earlier version' })
  @Min(1, { message: 'Enter the number of an earlier version' })
  @Max(2 ** 31 - 1, { message: 'Enter the number of an earlier version' })
  readonly since?: number;

  /** Only for `consultation`: one law; every law of the programme when left out. */
  @IsOptional()
  @IsIn(consultationRegimes, { message: `Choose one of ${consultationRegimes.join(', ')}` })
  readonly regime?: ConsultationRegime;
}

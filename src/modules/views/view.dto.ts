import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  longestViewText,
  mostGroups,
  mostSignatures,
  refusalGrounds,
  viewKinds,
  type RefusalGround,
  type ViewKind,
} from '../../core/views/subject-view.js';

const dayPattern = /^\d{4}-\d\d-\d\d$/;
const short = { message: 'Enter 10,000 characters or fewer' };

export class RecordViewDto {
  @IsIn(viewKinds, { message: 'Choose a consultation, a petition or a refusal to consult' })
  readonly kind!: ViewKind;

  /** Who was asked, who signed, or who was not asked. */
  @IsArray({ message: 'Send the groups of people as a list' })
  @ArrayMaxSize(mostGroups, { message: `Enter ${mostGroups} groups or fewer` })
  @IsString({ each: true, message: 'Enter each group as text' })
  readonly groups!: string[];

  @IsString({ message: 'Enter how as text' })
  @MaxLength(longestViewText, short)
  readonly how: string = '';

  @IsOptional()
  @Matches(dayPattern, { message: 'Enter the first day as a real date' })
  readonly from: string | null = null;

  @IsOptional()
  @Matches(dayPattern, { message: 'Enter the last day as a real date' })
  readonly until: string | null = null;

  @IsString({ message: 'Enter what they said as text' })
  @MaxLength(longestViewText, short)
  readonly said: string = '';

  /** What was changed, or why nothing was. */
  @IsString({ message: 'Enter what was changed as text' })
  @MaxLength(longestViewText, short)
  readonly changed: string = '';

  /** Of a petition. */
  @IsOptional()
  @IsInt({ message: 'Enter how many signed, as a whole number of 1 or more' })
  @Min(1, { message: 'Enter how many signed, as a whole number of 1 or more' })
  @Max(mostSignatures, { message: 'Enter fewer signatures' })
  readonly signatures: number | null = null;

  /** Of a refusal. */
  @IsOptional()
  @IsIn(refusalGrounds, { message: 'Choose what speaks against asking' })
  readonly ground: RefusalGround | null = null;

  @IsString({ message: 'Enter the reason as text' })
  @MaxLength(longestViewText, short)
  readonly reason: string = '';

  /** The record that this one stands in place of. */
  @IsOptional()
  @IsUUID('all', { message: 'Name the record that is corrected by its id' })
  readonly corrects: string | null = null;
}

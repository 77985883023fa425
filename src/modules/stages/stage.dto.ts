import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { largestQuorum, longestStageName, mostStages } from '../../core/workflow/stages.js';
import { roles, type Role } from '../../core/workflow/states.js';

const quorumMessage = 'Enter a quorum of 1 to 10';
const peopleMessage = 'Choose people from the list';
const rolesMessage = 'Choose roles from the list';
const stagesMessage = `Configure 1 to ${mostStages} stages`;
const seenMessage = 'Say which revision of the configuration you have seen';

export class StageDto {
  @IsString({ message: 'Enter a name of 1 to 80 characters' })
  @MaxLength(longestStageName, { message: 'Enter a name of 1 to 80 characters' })
  readonly name!: string;

  @IsInt({ message: quorumMessage })
  @Min(1, { message: quorumMessage })
  @Max(largestQuorum, { message: quorumMessage })
  readonly quorum!: number;

  @IsArray({ message: rolesMessage })
  @ArrayUnique({ message: rolesMessage })
  @IsIn(roles, { each: true, message: rolesMessage })
  readonly roles: Role[] = [];

  @IsArray({ message: peopleMessage })
  @ArrayMaxSize(100, { message: peopleMessage })
  @ArrayUnique({ message: peopleMessage })
  @IsUUID(undefined, { each: true, message: peopleMessage })
  readonly people: string[] = [];
}

export class ConfigureReviewDto {
  @IsInt({ message: seenMessage })
  @Min(0, { message: seenMessage })
  @Max(1_000_000, { message: seenMessage })
  readonly revision!: number;

  @IsArray({ message: stagesMessage })
  @ArrayMinSize(1, { message: stagesMessage })
  @ArrayMaxSize(mostStages, { message: stagesMessage })
  @ValidateNested({ each: true, message: stagesMessage })
  @Type(() => StageDto)
  readonly stages!: StageDto[];
}

export class NameSubstituteDto {
  @IsUUID(undefined, { message: 'Choose who is away' })
  readonly person!: string;

  @IsUUID(undefined, { message: 'Choose who stands in' })
  readonly substitute!: string;

  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter the first day as a real date' })
  readonly from!: string;

  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter the last day as a real date' })
  readonly until!: string;
}

import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';
import { mostJointOfficers } from '../../core/workflow/joint.js';

export class JointOfficerDto {
  /** A controller that the programme names. */
  @IsString({ message: 'Name the controller' })
  @Length(1, 300, { message: 'Name the controller' })
  readonly controller!: string;

  /** Id of a person who holds the officer's role. */
  @IsUUID('all', { message: 'Choose people who hold the officer’s role' })
  readonly officer!: string;
}

export class NameOfficersDto {
  /** The sequence of the naming that was seen; 0 where there was none. */
  @IsInt({ message: 'Say which list of officers you have seen' })
  @Min(0, { message: 'Say which list of officers you have seen' })
  @Max(1_000_000, { message: 'Say which list of officers you have seen' })
  readonly seen!: number;

  /** Empty: one officer decides. */
  @IsArray({ message: 'Send the officers as a list' })
  @ArrayMaxSize(mostJointOfficers, { message: `Name ${mostJointOfficers} officers or fewer` })
  @ValidateNested({ each: true, message: 'Each officer has a controller and the id of a person' })
  @Type(() => JointOfficerDto)
  readonly officers!: JointOfficerDto[];
}

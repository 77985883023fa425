import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { actionStatuses, type ActionStatus } from '../../core/actions/action.js';
import { longestEvidence, longestOwner } from '../../core/actions/check-update.js';

const seenMessage = 'Say how many updates of the action you have seen';

export class UpdateActionDto {
  @IsInt({ message: seenMessage })
  @Min(0, { message: seenMessage })
  @Max(1_000_000, { message: seenMessage })
  readonly seen!: number;

  @IsIn(actionStatuses, { message: 'Choose a status' })
  readonly status!: ActionStatus;

  @IsString({ message: 'Enter who sees to it' })
  @MaxLength(longestOwner, { message: 'Enter the owner in 300 characters or fewer' })
  readonly owner: string = '';

  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter a real date, or leave it empty' })
  readonly dueOn: string | null = null;

  @IsString({ message: 'Enter what shows that it is done' })
  @MaxLength(longestEvidence, { message: 'Enter the evidence in 4,000 characters or fewer' })
  readonly evidence: string = '';

  @IsString({ message: 'Enter the note as text' })
  @MaxLength(longestEvidence, { message: 'Enter the note in 4,000 characters or fewer' })
  readonly note: string = '';
}

import { ArrayMaxSize, IsArray, IsOptional, IsUUID, Matches } from 'class-validator';
import { mostReviewers } from '../../core/workflow/assignment.js';

export class AssignStepDto {
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose an owner from the list, or nobody' })
  readonly owner: string | null = null;

  @IsArray({ message: 'Choose reviewers from the list, or nobody' })
  @ArrayMaxSize(mostReviewers, { message: 'Choose 20 reviewers or fewer' })
  @IsUUID(undefined, { each: true, message: 'Choose reviewers from the list, or nobody' })
  readonly reviewers: string[] = [];

  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/, { message: 'Enter a real date, or leave it empty' })
  readonly dueOn: string | null = null;
}

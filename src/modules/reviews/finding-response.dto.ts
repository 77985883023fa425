import { IsString, Length } from 'class-validator';

export class AnswerFindingDto {
  @IsString({ message: 'Enter why the finding is accepted, or what was done' })
  @Length(1, 4000, { message: 'Enter an answer of 1 to 4,000 characters' })
  readonly body!: string;
}

import { IsIn, IsString, Length } from 'class-validator';
import { recommendationResponses, type RecommendationResponse } from '../../core/version/sealed.js';

export class AnswerRecommendationDto {
  @IsIn(recommendationResponses, { message: 'Choose whether the recommendation is accepted' })
  readonly response!: RecommendationResponse;

  @IsString({ message: 'Enter the reasons' })
  @Length(1, 4000, { message: 'Enter reasons of 1 to 4,000 characters' })
  readonly reasons!: string;
}

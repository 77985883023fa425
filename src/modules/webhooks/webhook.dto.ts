import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsString, Length } from 'class-validator';
import { webhookEvents, type WebhookEvent } from '../../core/webhooks/public-event.js';

export class AddWebhookDto {
  @IsString({ message: 'Enter a whole address, such as https://example.org/hook' })
  @Length(1, 2000, { message: 'Enter an address of 1 to 2,000 characters' })
  readonly url!: string;

  @IsArray({ message: 'Choose at least one event' })
  @ArrayMinSize(1, { message: 'Choose at least one event' })
  @ArrayUnique({ message: 'Name each event once' })
  @IsIn(webhookEvents, { each: true, message: 'Choose from the listed events' })
  readonly events!: WebhookEvent[];
}

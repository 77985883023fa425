import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { Allow } from '../../platform/permission.js';
import { AddWebhookDto } from './webhook.dto.js';
import { Webhook, WebhooksService, WebhookTry } from './webhooks.service.js';

@Controller('api/webhooks')
@Allow('administrator')
export class WebhooksApiController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<readonly Webhook[]> {
    return this.webhooks.list(actor);
  }

  /** The latest tries of all webhooks. */
  @Get('tries')
  tries(@CurrentActor() actor: Actor): Promise<readonly WebhookTry[]> {
    return this.webhooks.tries(actor);
  }

  /** The answer holds the secret that signs; it is given out here and never again. */
  @Post()
  add(@Body() body: AddWebhookDto, @CurrentActor() actor: Actor): Promise<{ id: string; secret: string }> {
    return this.webhooks.add(body.url, body.events, actor);
  }

  @Delete(':webhookId')
  @HttpCode(204)
  async end(@Param('webhookId', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.webhooks.end(id, actor);
  }
}

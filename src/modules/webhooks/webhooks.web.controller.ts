import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/actor.js';
import { InvalidInputError } from '../../platform/domain-error.js';
import { readForm } from '../../platform/form.js';
import { PathId } from '../../platform/path-id.js';
import { Allow } from '../../platform/permission.js';
import { errorsOf, ticked, typed } from '../../platform/posted-form.js';
import type { FormError } from '../../web/components/error-summary.js';
import { SeeOther, View } from '../../web/view.js';
import { AddWebhookDto } from './webhook.dto.js';
import { WebhookSecretPage, WebhooksPage, type WebhooksPageProps } from './webhooks.page.js';
import { WebhooksService } from './webhooks.service.js';

const breadcrumbs = [{ text: 'Home', href: '/' }, { text: 'Webhooks' }];

@Controller('webhooks')
@Allow('administrator')
export class WebhooksWebController {
  constructor(private readonly webhooks: WebhooksService) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<View> {
    return this.draw(actor, { url: '', events: [] }, []);
  }

  @Post()
  async add(@Body() body: unknown, @CurrentActor() actor: Actor): Promise<View> {
    const form = { url: typed(body, 'url').trim(), events: ticked(body, 'events') };
    try {
      const read = await readForm(AddWebhookDto, form);
      if ('problems' in read) throw new InvalidInputError(read.problems);
      const { secret } = await this.webhooks.add(read.dto.url, read.dto.events, actor);
      return new View({ title: 'The secret of this webhook', breadcrumbs }, () =>
        WebhookSecretPage({ url: form.url, secret }),
      );
    } catch (error) {
      if (error instanceof InvalidInputError) return this.draw(actor, form, errorsOf(error.problems));
      throw error;
    }
  }

  @Post(':webhookId/end')
  async end(@PathId('webhookId') id: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.webhooks.end(id, actor);
    return new SeeOther('/webhooks', 'The webhook has ended.');
  }

  private async draw(actor: Actor, form: WebhooksPageProps['typed'], errors: readonly FormError[]): Promise<View> {
    const props = { webhooks: await this.webhooks.list(actor), tries: await this.webhooks.tries(actor), errors };
    const page = { title: 'Webhooks', breadcrumbs, error: errors.length > 0 };
    return new View(
      page,
      csrfToken => WebhooksPage({ ...props, typed: form, csrfToken }),
      errors.length > 0 ? 422 : 200,
    );
  }
}

import { Inject, Injectable, OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { mailSettings, type MailSettings } from './mail-settings.js';

export interface OutgoingMail {
  /** The same message has the same id: who gets it twice can tell. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Answers to one request for no more of it (RFC 8058). */
  readonly unsubscribeUrl: string;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Any SMTP server. Messages are handed over one by one; a failure is the queue's to try again. */
@Injectable()
export class MailTransport implements OnModuleDestroy {
  private transporter: Transporter | null = null;

  constructor(@Inject(mailSettings) private readonly settings: MailSettings | null) {}

  get isOn(): boolean {
    return this.settings !== null;
  }

  async send(mail: OutgoingMail): Promise<void> {
    if (!this.settings) throw new Error('No SMTP server is configured');
    const { smtpUrl, from } = this.settings;
    // No file and no address is ever read to make a message.
    const safe = { disableFileAccess: true, disableUrlAccess: true };
    this.transporter ??= createTransport({ url: smtpUrl, ...patience, ...safe });
    const { id, to, subject, text, html, unsubscribeUrl } = mail;
    await this.transporter.sendMail({
      ...{ from, to, subject, text, html },
      messageId: `<${id}@uvid>`,
      headers: {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        'Auto-Submitted': 'auto-generated',
      },
    });
  }

  onModuleDestroy(): void {
    this.transporter?.close();
  }
}

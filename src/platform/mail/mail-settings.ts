/** How e-mail leaves; null in a service without an SMTP server, which then sends none. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with the account and its password. */
  readonly smtpUrl: string;
  readonly from: string;
}

export const mailSettings = Symbol('how e-mail leaves');

/** Under which address people reach the service, for links in what leaves it. */
export const publicAddress = Symbol('the address of the service');

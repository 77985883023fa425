import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startTestApplication, TestApplication } from '../support/application.js';
import { Caller } from '../support/caller.js';
import { testPassword } from '../support/cast.js';
import { launchChromium } from './chromium.js';

/** Longest wait for anything on a page: a busy machine needs some seconds. */
export const patience = 20_000;

/** The service, listening, and a browser to visit it with. Without Chromium there is none, and the tests fail. */
export class Site {
  private constructor(
    readonly running: TestApplication,
    readonly address: string,
    readonly browser: Browser,
  ) {}

  static async open(): Promise<Site> {
    const running = await startTestApplication();
    await running.app.listen(0, '127.0.0.1');
    const address = (await running.app.getUrl()).replace('[::1]', '127.0.0.1');
    return new Site(running, address, await launchChromium());
  }

  get app(): TestApplication['app'] {
    return this.running.app;
  }

  /** A browser of one's own, in which nobody is signed in. */
  async visitor(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ baseURL: this.address, timezoneId: 'UTC', ...options });
    context.setDefaultTimeout(patience);
    return context;
  }

  /** A browser in which somebody is signed in already: the way in has tests of its own. */
  async signedIn(
    email: string,
    options: BrowserContextOptions & { readonly password?: string } = {},
  ): Promise<BrowserContext> {
    const { password = testPassword, ...rest } = options;
    const { cookie } = await new Caller(this.app).signIn(email, password);
    const context = await this.visitor(rest);
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: this.address }]);
    return context;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.running.close();
  }
}

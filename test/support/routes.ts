import type { NestFastifyApplication } from '@nestjs/platform-fastify';

interface Registered {
  readonly method: string | readonly string[];
  readonly url: string;
}

/** Collects `METHOD /path/:pattern` of every route, except static files. Give it as `beforeRoutes`. */
export class RouteList {
  readonly all: string[] = [];

  readonly listen = (app: NestFastifyApplication): void => {
    const fastify = app.getHttpAdapter().getInstance() as unknown as {
      addHook(name: 'onRoute', hook: (route: Registered) => void): void;
    };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) if (!url.startsWith('/assets/')) this.all.push(`${each} ${url}`);
    });
  };

  /** HEAD is the GET that sends no body. */
  get withoutHead(): string[] {
    return this.all.filter(route => !route.startsWith('HEAD '));
  }

  with(...methods: string[]): string[] {
    return this.all.filter(route => methods.includes(route.split(' ')[0] ?? ''));
  }
}

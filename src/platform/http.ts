import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import session, { SessionStore } from '@fastify/session';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { InvalidInputError } from './domain-error.js';
import { parseForm } from './form-parser.js';
import { absoluteHours, actorOf } from './session.js';
import { tileOrigin, type TileServer } from './tile-server.js';
import { takeUploads } from './upload.js';
import { unstorable } from './storable.js';

export interface HttpOptions {
  readonly store: SessionStore;
  /** Browsers reach us over TLS: cookies are `Secure` and named `__Host-`. */
  readonly overTls: boolean;
  /** Browsers may fetch pictures of maps from it. */
  readonly tiles: TileServer | null;
  readonly assetsDirectory: string;
  readonly now: () => Date;
}

/** The largest form or JSON document taken: a table of 500 long rows fits. */
export const bodyLimit = 4 * 1024 * 1024;

/** Security headers, sessions, forms and static files, before any route. */
export async function equip(app: NestFastifyApplication, options: HttpOptions): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(helmet, headers(options));
  await fastify.register(rateLimit, { global: false });
  await fastify.register(formbody, { bodyLimit, parser: parseForm });
  await fastify.register(cookie);
  if (options.overTls) fastify.addHook('onRequest', behindTls);
  await fastify.register(session, sessionOptions(options));
  await fastify.register(csrf, { sessionPlugin: '@fastify/session' });
  await fastify.register(fastifyStatic, {
    root: options.assetsDirectory,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  await takeUploads(fastify);
  const admit = doorkeeper(fastify, options);
  fastify.addHook('preHandler', admit);
  fastify.addHook('preHandler', refuseUnstorable);
  fastify.addHook('onSend', async (request, reply) => {
    // Signed-in pages stay out of shared and back-button caches; hashed assets may be kept, but no error in their place.
    const isAsset = request.url.startsWith('/assets/') && reply.statusCode < 400;
    if (!isAsset) reply.header('cache-control', 'no-store');
  });
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Needs no token of a session: the address itself is the permission, whoever sends it, or nothing is changed. */
    capability?: boolean;
  }
}

/** An address that Fastify cannot read reaches no hook and no route, so this answer brings its own headers. */
export function refuseAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply
    .status(error.statusCode ?? 400)
    .headers({
      'content-security-policy': "default-src 'none';frame-ancestors 'none';base-uri 'none';object-src 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    })
    .send({ code: 'BAD_REQUEST', message: 'This address cannot be read. Check it, or start from the home page.' });
}

type Done = (error?: Error) => void;

/**
 * We listen without TLS, behind what ends it, and believe no header that says so. The operator has said so, and without
 * this `@fastify/session` would send no `Secure` cookie at all.
 */
function behindTls(request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  Object.defineProperty(request, 'protocol', { value: 'https' });
  done();
}

/** Says who is acting; and every request that can change something carries the token of its session. */
function doorkeeper(fastify: FastifyInstance, options: HttpOptions) {
  return (request: FastifyRequest, reply: FastifyReply, done: Done): void => {
    const actor = request.session ? actorOf(request, options.now().getTime()) : undefined;
    if (actor) request.actor = actor;
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return done();
    if (request.routeOptions.config.capability) return done();
    fastify.csrfProtection(request, reply, (error?: Error) => {
      // The token has done its work; DTOs refuse fields that they do not know.
      if (isRecord(request.body)) delete request.body['_csrf'];
      done(error);
    });
  };
}

/** Before it reaches a database that would refuse it with an error of its own. */
function refuseUnstorable(request: FastifyRequest, _reply: FastifyReply, done: Done): void {
  const { body, params, query } = request;
  const field = unstorable(body) ?? unstorable(params) ?? unstorable(query);
  if (field === null) return done();
  const message =
    'Leave out characters that are not text (U+0000 or half of a pair), and nest no deeper than 50 levels';
  done(new InvalidInputError([{ field: field.slice(0, 200).toWellFormed(), message }]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function sessionOptions({ store, overTls }: HttpOptions): Parameters<typeof session>[1] {
  return {
    store,
    cookieName: overTls ? '__Host-uvid' : 'uvid',
    cookie: { secure: overTls, httpOnly: true, sameSite: 'lax', path: '/', maxAge: absoluteHours * 3_600_000 },
    saveUninitialized: false,
    rolling: false,
    // The id is 192 random bits and stored as a hash: a signature would add nothing, and a secret to keep.
    secret: { sign: value => value, unsign: value => ({ valid: true, renew: false, value }) },
  };
}

function headers({ overTls, tiles }: HttpOptions): Parameters<typeof helmet>[1] {
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...(tiles ? [tileOrigin(tiles)] : [])],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        ...(overTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: overTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  };
}

import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { deriveAccessKeys, deriveNetworkKey } from '@app/codes';
import { Database } from '@app/persistence/data-source';
import { findObstacle } from '@app/persistence/migrations';
import {
  createValidationPipe,
  DomainError,
  logRequests,
  measureRequests,
  ProblemFilter,
  refuseUnreadable,
  serveHealth,
} from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AdminModule } from './admin.module.js';
import type { AdminConfig } from './admin.config.js';
import { ADMIN_PROBLEMS } from './admin-problems.js';
import type { Clock } from './admin-tokens.js';
import { answerPreviews } from './changes/preview.js';
import { messagesFor } from './messages/asked-messages.js';
import { wordsFor } from './messages/field-texts.js';
import { serveApiDocument } from './docs/api-document.js';

export interface AdminAppOptions {
  config: AdminConfig;
  /** the server's time; the system's unless told */
  clock?: Clock;
  /** called when somebody asks for a file, so that the worker hears of it soon; never awaited */
  hintExports?: () => void;
}

const BODY_LIMIT_BYTES = 16 * 1024;
/** A year of a thousand services. */
const CSV_LIMIT_BYTES = 512 * 1024;
/** The files of an organisation, in JSON. */
const IMPORT_ROUTE = '/api/v1/organisation/import';
const IMPORT_LIMIT_BYTES = 5 * 1024 * 1024;

const HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

/** The admin app, connected to its database and ready to listen on `config.host` and `config.port`. */
export async function createAdminApp({
  config,
  clock = () => new Date(),
  hintExports = () => {},
}: AdminAppOptions): Promise<NestFastifyApplication> {
  const accessKeys = deriveAccessKeys(config.accessSecret);
  const networkKey = deriveNetworkKey(config.networkSecret);
  const keys = { accessKeys, networkKey };
  const module = AdminModule.compose({ ...config, ...keys, clock, hintExports });
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(config), {
    abortOnError: false,
  });
  app.useBodyParser('text/csv', { bodyLimit: CSV_LIMIT_BYTES }, (_request, body, done) =>
    done(null, body.toString('utf8')),
  );
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new DomainError('session.too-many-attempts'),
  });
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(
    new ProblemFilter(ADMIN_PROBLEMS, (rule, { headers }) =>
      wordsFor(rule, messagesFor(headers['accept-language']).fields),
    ),
  );
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify);
  measureRequests(fastify, 'admin');
  refuseUnreadable(fastify);
  answerPreviews(fastify);
  serveHealth(fastify, () => findObstacle(app.get(Database, { strict: false }).dataSource));
  serveApiDocument(app);
  return app;
}

function createAdapter({ trustedProxies }: AdminConfig): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trustedProxies,
    genReqId: () => randomUUID(),
  });
  adapter.getInstance().addHook('onRequest', async (_request, reply) => {
    reply.headers(HEADERS);
  });
  adapter.getInstance().addHook('onRoute', (route) => {
    if (route.url === IMPORT_ROUTE) route.bodyLimit = IMPORT_LIMIT_BYTES;
  });
  return adapter;
}

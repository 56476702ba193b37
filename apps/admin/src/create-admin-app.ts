import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import { deriveAccessKeys, deriveNetworkKey } from '@app/codes';
import { Database, findObstacle } from '@app/database';
import { decodeText } from '@app/organisation-files';
import { DomainError, invalidField } from '@app/errors';
import {
  type Clock,
  createValidationPipe,
  type FindObstacle,
  lineOf,
  logRequests,
  measureRequests,
  openFrontDoor,
  ProblemFilter,
  refuseUnreadable,
  serveHealth,
  strictTransport,
  type TakenTypes,
  takeOnly,
} from '@app/platform';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { AdminModule } from './admin.module.js';
import type { AdminConfig } from './admin.config.js';
import { FEATURES } from './features.js';
import { problemsOf } from './http/admin-problems.js';
import { answerPreviews } from './changes/preview.js';
import { messagesFor } from './messages/asked-messages.js';
import { wordsFor } from './messages/field-texts.js';
import { serveApiDocument } from './http/document/api-document.js';
import { isPageAddress } from './http/page.js';
import { openPages } from './pages/answer/asked.js';
import { PageService } from './pages/answer/page-service.js';
import { PageErrorFilter } from './pages/errors/page-error.filter.js';

export interface AdminAppOptions {
  config: AdminConfig;
  /** the server's time; the system's unless told */
  clock?: Clock;
  /** called when somebody asks for a file, so that the worker hears of it soon; never awaited */
  hintExports?: () => void;
  /** called when a planner asks something of a period, likewise */
  hintPeriods?: () => void;
  /** what else than the database may stand in the way of serving; nothing unless told */
  findLocalObstacle?: FindObstacle | undefined;
}

const PROBLEMS = problemsOf(FEATURES);

const BODY_LIMIT_BYTES = 16 * 1024;
/** A year of a thousand services. */
const CSV_LIMIT_BYTES = 512 * 1024;
/** The files of an organisation, in JSON. */
const IMPORT_ROUTE = '/api/v1/organisation/import';
const IMPORT_LIMIT_BYTES = 5 * 1024 * 1024;

/** Everything but one table comes as JSON. */
const TABLE_ROUTE = '/api/v1/persons-served';
const TAKEN: TakenTypes = { types: ['application/json'], refusal: 'request.unsupported-type' };
const FORM_TAKEN: TakenTypes = {
  types: ['application/x-www-form-urlencoded'],
  refusal: 'request.unsupported-type',
};
const TABLE_TAKEN: TakenTypes = { types: ['text/csv'], refusal: 'persons-served.not-csv' };

/** Pages and their files are sent compressed; nothing in them is both secret and the same twice. */
const COMPRESSED = {
  threshold: 1024,
  customTypes: /^text\/(html|css|javascript)\b/,
  globalDecompression: false,
};

/** An answer of the API is no page: a browser that opens it runs and loads nothing. Pages say what they load. */
const HEADERS = {
  'Content-Security-Policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
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
  hintPeriods = () => {},
  findLocalObstacle = () => Promise.resolve(null),
}: AdminAppOptions): Promise<NestFastifyApplication> {
  const accessKeys = deriveAccessKeys(config.accessSecret);
  const networkKey = deriveNetworkKey(config.networkSecret);
  const keys = { accessKeys, networkKey };
  const hints = { hintExports, hintPeriods };
  const parts = { ...keys, ...hints, clock, problems: PROBLEMS };
  const module = AdminModule.compose({ ...config, ...parts });
  const errors: { filter?: PageErrorFilter } = {};
  const adapter = createAdapter(config, errors);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    abortOnError: false,
  });
  app.useBodyParser('text/csv', { bodyLimit: CSV_LIMIT_BYTES }, (_request, body, done) => {
    const decoded = decodeText(body);
    if ('text' in decoded) done(null, decoded.text);
    else done(invalidField('table', decoded.fault));
  });
  await app.register(cookie);
  await app.register(compress, COMPRESSED);
  await app.register(rateLimit, {
    global: false,
    keyGenerator: ({ sender }) => lineOf(sender) ?? '',
    // who cannot be told from others is not limited together with them
    allowList: ({ sender }) => sender === null,
    errorResponseBuilder: () => new DomainError('session.too-many-attempts'),
  });
  app.useGlobalPipes(createValidationPipe());
  const problems = new ProblemFilter(PROBLEMS, (rule, { headers }) =>
    wordsFor(rule, messagesFor(headers['accept-language']).fields),
  );
  const pages = app.get(PageService);
  errors.filter = new PageErrorFilter(pages, problems);
  app.useGlobalFilters(errors.filter);
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify);
  measureRequests(fastify, 'admin');
  refuseUnreadable(fastify);
  answerPreviews(fastify);
  openPages(fastify, pages);
  const { dataSource } = app.get(Database, { strict: false });
  serveHealth(fastify, () => findObstacle(dataSource, 'admin'), findLocalObstacle);
  serveApiDocument(app);
  return app;
}

/** @param errors what answers as pages, once the app is composed */
function createAdapter(
  { trustedProxies, publicUrl }: AdminConfig,
  errors: { filter?: PageErrorFilter },
): FastifyAdapter {
  const problems = new ProblemFilter(PROBLEMS);
  const adapter = openFrontDoor({
    bodyLimitBytes: BODY_LIMIT_BYTES,
    trustedProxies,
    headers: { ...HEADERS, ...strictTransport(publicUrl) },
    answer: (error, request, reply) =>
      void (errors.filter ?? problems).answer(error, request, reply),
    describe: (error) => problems.describe(error),
  });
  const fastify = adapter.getInstance();
  takeOnly(fastify, ({ url, routeOptions }) => {
    if (isPageAddress(url)) return FORM_TAKEN;
    return routeOptions.url === TABLE_ROUTE ? TABLE_TAKEN : TAKEN;
  });
  fastify.addHook('onRoute', (route) => {
    if (route.url === IMPORT_ROUTE) route.bodyLimit = IMPORT_LIMIT_BYTES;
  });
  return adapter;
}

import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import { DomainError } from '@app/errors';
import {
  lineOf,
  logRequests,
  measureRequests,
  openFrontDoor,
  refuseUnreadable,
  strictTransport,
  takeOnly,
} from '@app/platform';
import { NestFactory } from '@nestjs/core';
import type { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import type { IntakeConfig } from './intake.config.js';
import { IntakeModule, type IntakeOptions } from './intake.module.js';
import { answerInTime } from './page/answer-in-time.js';
import { answerWithError, describeError } from './page/citizen-error.filter.js';
import { CONTENT_SECURITY_POLICY } from './page/style.js';
import { withoutBrokenEscapes } from './rating-page/addressed-code.js';

const SMALLEST_LOGGED_STATUS = 400;
const LARGEST_BODY_BYTES = 16 * 1024;
const SMALLEST_COMPRESSED_BYTES = 1024;
/** Of an address between two slashes: apps append more to a link than it had. */
const LONGEST_PART = 2048;

/** What readers of codes, receipts and comments take out themselves. */
const CLEANED = ['code', 'kode', 'receipt', 'comment'];

/** On every answer: pages are private to one visit and load nothing from elsewhere. */
const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** The citizen's app, composed but not listening. */
export async function createIntakeApp(options: IntakeOptions): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    IntakeModule.register(options),
    createAdapter(options.config),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify, SMALLEST_LOGGED_STATUS);
  measureRequests(fastify, 'intake');
  refuseUnreadable(fastify, CLEANED);
  answerInTime(fastify);
  await app.register(fastifyCookie);
  // pages carry one secret and reflect nothing beside it, so compression reveals nothing
  await app.register(fastifyCompress, {
    threshold: SMALLEST_COMPRESSED_BYTES,
    globalDecompression: false,
  });
  await app.register(fastifyRateLimit, {
    global: false,
    keyGenerator: ({ sender }) => lineOf(sender) ?? '',
    // who cannot be told from others is not limited together with them
    allowList: ({ sender }) => sender === null,
    errorResponseBuilder: () => new DomainError('request.too-many'),
  });
  return app;
}

function createAdapter({ trustedProxies, publicUrl }: IntakeConfig): FastifyAdapter {
  const adapter = openFrontDoor({
    bodyLimitBytes: LARGEST_BODY_BYTES,
    trustedProxies,
    headers: { ...HEADERS, ...strictTransport(publicUrl) },
    // people type addresses in any case, and apps put slashes and more behind them
    routing: {
      caseSensitive: false,
      ignoreDuplicateSlashes: true,
      ignoreTrailingSlash: true,
      maxParamLength: LONGEST_PART,
    },
    readAddress: withoutBrokenEscapes,
    answer: (error, request, reply) => answerWithError(error, request, reply),
    describe: describeError,
  });
  takeOnly(adapter.getInstance(), ({ url }) =>
    url.startsWith('/api/')
      ? { types: ['application/json'], refusal: 'request.unsupported-type' }
      : null,
  );
  return adapter;
}

import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyRateLimit from '@fastify/rate-limit';
import { DomainError, logRequests, measureRequests, refuseUnreadable } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeConfig } from './intake.config.js';
import { IntakeModule, type IntakeOptions } from './intake.module.js';
import { answerWithPage } from './page/citizen-error.filter.js';
import { CONTENT_SECURITY_POLICY } from './page/style.js';

const SMALLEST_LOGGED_STATUS = 400;
const LARGEST_BODY_BYTES = 16 * 1024;
const SMALLEST_COMPRESSED_BYTES = 1024;

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
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(HEADERS);
    done();
  });
  logRequests(fastify, SMALLEST_LOGGED_STATUS);
  measureRequests(fastify, 'intake');
  refuseUnreadable(fastify, CLEANED);
  await app.register(fastifyCookie);
  // pages carry one secret and reflect nothing beside it, so compression reveals nothing
  await app.register(fastifyCompress, {
    threshold: SMALLEST_COMPRESSED_BYTES,
    globalDecompression: false,
  });
  await app.register(fastifyRateLimit, {
    global: false,
    errorResponseBuilder: () => new DomainError('request.too-many'),
  });
  return app;
}

function createAdapter({ trustedProxies }: IntakeConfig): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: LARGEST_BODY_BYTES,
    genReqId: () => randomUUID(),
    // says who asks; kept in memory only
    trustProxy: trustedProxies,
    // e.g. an address with a broken %-escape, which reaches neither route nor hook
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      answerWithPage(error, request, reply.headers(HEADERS)),
  });
}

import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { FastifyError } from 'fastify';
import { DomainError, type FieldError } from '@app/errors';
import type { Language } from './language.js';
import type { ProblemRule, ProblemTable } from './problem-table.js';
import { REQUEST_PROBLEMS } from './request-problems.js';

/** An error as `application/problem+json` (RFC 9457) says it. */
export interface Problem {
  type: 'about:blank';
  /** the phrase of the HTTP status */
  title: string;
  status: number;
  /** stable, for programs: `<subject>.<reason>` */
  code: string;
  /** what happened and what to do next, for people, in the language of Accept-Language */
  detail: string;
  errors: readonly FieldError[];
  requestId: string;
}

export interface ExplainedError extends ProblemRule {
  code: string;
  errors: readonly FieldError[];
}

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  404: 'request.not-found',
  413: 'request.too-large',
  415: 'request.unsupported-type',
  429: 'request.too-many',
};

const UNEXPECTED: ExplainedError = {
  code: 'server.failed',
  status: 500,
  detail: {
    id: 'Ada yang gagal di pihak kami. Coba lagi; bila tetap begitu, laporkan id permintaannya.',
    en: 'Something failed on our side. Try again; if it stays, report the request id.',
  },
  errors: [],
};

/**
 * Says which code, status and words belong to an error. Anything unknown, and a domain error without a
 * row in the table, is `server.failed` without a word about its cause.
 */
export function explainError(error: unknown, table: ProblemTable): ExplainedError {
  const code = codeOf(error);
  const rule = new Map(Object.entries({ ...REQUEST_PROBLEMS, ...table })).get(code);
  if (rule === undefined) return UNEXPECTED;
  return {
    ...rule,
    code,
    errors: error instanceof DomainError ? (error.details.errors ?? []) : [],
  };
}

/** The body of the answer. */
export function problemOf(
  explained: ExplainedError,
  language: Language,
  requestId: string,
): Problem {
  const { status, code, detail, errors } = explained;
  const title = STATUS_CODES[status] ?? 'Error';
  const shown = errors.map(({ field, message }) => ({ field, message }));
  return {
    type: 'about:blank',
    title,
    status,
    code,
    detail: detail[language],
    errors: shown,
    requestId,
  };
}

function codeOf(error: unknown): string {
  if (error instanceof HttpException) return codeOfStatus(error.getStatus());
  if (!(error instanceof Error)) return UNEXPECTED.code;
  if (isAborted(error)) return 'request.aborted';
  if (isFastifyError(error)) return codeOfStatus(error.statusCode ?? UNEXPECTED.status);
  return isDomainError(error) ? error.code : UNEXPECTED.code;
}

/** `instanceof` alone would leave the type of the code open. */
function isDomainError(error: Error): error is DomainError {
  return error instanceof DomainError;
}

/** Raised before any route is found, e.g. for an address that cannot be decoded. */
function isFastifyError(error: Error): error is FastifyError {
  return error.name === 'FastifyError';
}

/** The sender has gone while the body was still coming; Node has no class for it. */
function isAborted(error: Error & { code?: unknown }): boolean {
  return error.code === 'ECONNRESET' && error.message === 'aborted';
}

function codeOfStatus(status: number): string {
  if (status >= 500) return UNEXPECTED.code;
  return CODE_BY_STATUS[status] ?? 'request.malformed';
}

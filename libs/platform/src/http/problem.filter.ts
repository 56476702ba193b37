import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BrokenRule, DomainError } from '@app/errors';
import { type Language, preferredLanguage } from './language.js';
import { type ExplainedError, explainError, problemOf } from './problem.js';
import type { ProblemTable } from './problem-table.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Words for a broken rule in the language of the request; null: those of the validator. */
export type FieldWords = (rule: BrokenRule, request: FastifyRequest) => string | null;

/** Answers every error as `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly table: ProblemTable,
    private readonly wordsFor: FieldWords = () => null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const explained = explainError(error, this.table);
    reportUnexpected(error, explained, request.id);
    const errors = explained.errors.map(({ rule, ...one }) => ({
      ...one,
      message: (rule && this.wordsFor(rule, request)) ?? one.message,
    }));
    void startReply(reply, explained)
      .type(PROBLEM_TYPE)
      .send(problemOf({ ...explained, errors }, languageOf(request), request.id));
  }

  /** The same where nothing could be read: neither an address nor a language. */
  describe(error: DomainError): { type: string; body: string } {
    const problem = problemOf(explainError(error, this.table), 'id', randomUUID());
    return { type: PROBLEM_TYPE, body: JSON.stringify(problem) };
  }
}

function languageOf({ headers }: FastifyRequest): Language {
  return preferredLanguage(headers['accept-language']);
}

/** Sets the status and, where the error has one, `Retry-After`. */
export function startReply(reply: FastifyReply, explained: ExplainedError): FastifyReply {
  if (explained.retryAfterSeconds !== undefined) {
    reply.header('Retry-After', String(explained.retryAfterSeconds));
  }
  return reply.status(explained.status);
}

const log = new Logger('http');

/** Logs what nobody foresaw, with the request id that the person sees; expected errors are not logged. */
export function reportUnexpected(
  error: unknown,
  explained: ExplainedError,
  requestId: string,
): void {
  if (explained.code !== 'server.failed') return;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error(`request ${requestId} failed: ${cause}`);
}

import { randomUUID } from 'node:crypto';
import type { ResolvedCode } from '@app/persistence/ratings';
import { type DomainError } from '@app/errors';
import { explainError, ownPath, ProblemFilter, reportUnexpected, startReply } from '@app/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { redactComment } from '@app/redaction';
import { INTAKE_PROBLEMS } from '../intake-problems.js';
import { ErrorPage, type FailedRequest } from './error.view.js';
import { messagesIn } from '../messages/language.js';
import { KnownTargets } from './known-targets.js';
import { drawPage, PAGE_TYPE, writePage } from './layout.view.js';
import { readerOf } from './visit.js';

/** Programs get problem+json, citizens a page in their language. */
@Catch()
export class CitizenErrorFilter implements ExceptionFilter {
  constructor(private readonly targets: KnownTargets) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    answerWithError(error, request, http.getResponse<FastifyReply>(), this.targets.of(request));
  }
}

const problems = new ProblemFilter(INTAKE_PROBLEMS);

/** Answers an error in the asker's form. @param target that the request was about, where it is known */
export function answerWithError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  target?: ResolvedCode,
): void {
  if (request.url.startsWith('/api/')) return problems.answer(error, request, reply);
  const explained = explainError(error, INTAKE_PROBLEMS);
  reportUnexpected(error, explained, request.id);
  const page = ErrorPage({
    reader: readerOf(request),
    error: explained,
    request: failedRequest(request),
    requestId: request.id,
    target,
  });
  void startReply(reply, explained).send(writePage(reply, explained.status, page, target));
}

/** The same where nothing could be read: neither an address nor a language. */
export function describeError(error: DomainError): { type: string; body: string } {
  const page = ErrorPage({
    reader: { language: 'id', m: messagesIn('id') },
    error: explainError(error, INTAKE_PROBLEMS),
    request: { method: 'GET', url: '/', fields: [] },
    requestId: randomUUID(),
  });
  return { type: PAGE_TYPE, body: drawPage(page) };
}

function failedRequest({ method, url, body }: FastifyRequest): FailedRequest {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  const isText = (field: [string, unknown]): field is [string, string] =>
    typeof field[1] === 'string';
  return { method, url: ownPath(url), fields: fields.filter(isText).map(withoutSecrets) };
}

/** A comment as it was typed is in no answer, not even in the one that could not be stored. */
function withoutSecrets([name, value]: [string, string]): [string, string] {
  return name === 'comment' ? [name, redactComment(value).text] : [name, value];
}

import { explainError, ProblemFilter, reportUnexpected, startReply } from '@app/platform';
import type { ResolvedCode } from '@app/persistence/ratings';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { redactComment } from '@app/redaction';
import { INTAKE_PROBLEMS } from '../intake-problems.js';
import { ErrorPage, type FailedRequest } from './error.view.js';
import { KnownPlaces } from './known-places.js';
import { writePage } from './layout.view.js';
import { readerOf } from './visit.js';

/** Programs get problem+json, citizens a page in their language. */
@Catch()
export class CitizenErrorFilter implements ExceptionFilter {
  private readonly problems = new ProblemFilter(INTAKE_PROBLEMS);

  constructor(private readonly places: KnownPlaces) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.url.startsWith('/api/')) return this.problems.catch(error, host);
    answerWithPage(error, request, http.getResponse<FastifyReply>(), this.places.of(request));
  }
}

/** Answers an error as a page. @param place that the request was about, where it is known */
export function answerWithPage(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  place?: ResolvedCode,
): void {
  const explained = explainError(error, INTAKE_PROBLEMS);
  reportUnexpected(error, explained, request.id);
  const page = ErrorPage({
    reader: readerOf(request),
    error: explained,
    request: failedRequest(request),
    requestId: request.id,
    place,
  });
  void startReply(reply, explained).send(writePage(reply, explained.status, page, place));
}

function failedRequest({ method, url, body }: FastifyRequest): FailedRequest {
  const fields = Object.entries((body ?? {}) as Record<string, unknown>);
  const isText = (field: [string, unknown]): field is [string, string] =>
    typeof field[1] === 'string';
  return { method, url, fields: fields.filter(isText).map(withoutSecrets) };
}

/** A comment as it was typed is in no answer, not even in the one that could not be stored. */
function withoutSecrets([name, value]: [string, string]): [string, string] {
  return name === 'comment' ? [name, redactComment(value).text] : [name, value];
}

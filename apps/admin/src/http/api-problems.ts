import { applyDecorators } from '@nestjs/common';
import { ApiCookieAuth, ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemView } from './problem.view.js';

/** The name of the security scheme in the document. */
export const SESSION_SCHEME = 'session';

const MEANINGS = {
  400: 'A field cannot be accepted; `errors` names it.',
  401: 'Nobody is signed in, or not with these credentials.',
  403: 'Not over this connection, or not from another site.',
  404: 'Nothing under this id in your agency.',
  409: 'Not in the present state of things; `detail` says what to do.',
  410: 'It was there and is gone; `detail` says what to do.',
  415: 'This content type is not taken; `detail` names what is.',
  416: 'The file has no such part; `Content-Range` tells its size.',
  428: 'The version that is changed is not said; `detail` says where it goes.',
  429: 'Too many attempts; `Retry-After` says when to try again.',
  503: 'The database does not answer; `Retry-After` says when to try again.',
} as const;

type ProblemStatus = keyof typeof MEANINGS;

/** Documents the errors of a route as `application/problem+json`; 415 and 503 may happen everywhere. */
export function ApiProblems(...statuses: ProblemStatus[]): MethodDecorator & ClassDecorator {
  const schema = { $ref: getSchemaPath(ProblemView) };
  const responses = [...statuses, 415 as const, 503 as const].map((status) =>
    ApiResponse({
      status,
      description: MEANINGS[status],
      content: { 'application/problem+json': { schema } },
    }),
  );
  return applyDecorators(ApiExtraModels(ProblemView), ...responses);
}

/** Documents that a route needs a session. */
export function ApiSignedIn(): MethodDecorator & ClassDecorator {
  return applyDecorators(ApiCookieAuth(SESSION_SCHEME), ApiProblems(401));
}

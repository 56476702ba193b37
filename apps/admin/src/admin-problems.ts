import type { ProblemTable } from '@app/platform';

/** How HTTP says what this app refuses. */
export const ADMIN_PROBLEMS: ProblemTable = {
  'session.required': {
    status: 401,
    detail: 'Nobody is signed in, or the session has ended. Sign in with POST /api/v1/session.',
  },
  'session.wrong-credentials': {
    status: 401,
    detail: 'The user name or the password is wrong. Check both and try again.',
  },
  'session.insecure': {
    status: 403,
    detail:
      'Over plain HTTP anybody on the way could read the password, so signing in works on localhost ' +
      'only. Use the https address, or open the app on the machine where it runs.',
  },
  'session.too-many-attempts': {
    status: 429,
    detail: 'Too many attempts to sign in. Wait a minute and try again.',
    retryAfterSeconds: 60,
  },
  'request.cross-site': {
    status: 403,
    detail: 'Another site sent this request. Repeat it from this app.',
  },
  'unit.unknown': { status: 404, detail: 'There is no such unit. List them at /api/v1/units.' },
  'service.unknown': {
    status: 404,
    detail: 'There is no such service. List them at /api/v1/services.',
  },
  'location.unknown': {
    status: 404,
    detail: 'There is no such location. List them at /api/v1/locations.',
  },
  'assignment.unknown': {
    status: 404,
    detail: 'There is no such assignment. List them at /api/v1/assignments.',
  },
  'store.unavailable': {
    status: 503,
    detail: 'The database does not answer. Try again in a moment.',
    retryAfterSeconds: 5,
  },
};

import type { ProblemTable } from '@app/platform';

/** How HTTP says why a case or an objection was not decided. */
export const REVIEW_PROBLEMS: ProblemTable = {
  'case.unknown': {
    status: 404,
    detail: 'There is no such case outside your own unit. List them at /api/v1/review/cases.',
  },
  'case.day-running': {
    status: 409,
    detail: 'The day of this case is not over, and more may belong to it. Decide from tomorrow on.',
  },
  'case.closed': {
    status: 409,
    detail:
      'This case has been decided, or its seven days are over. Only an objection of the officer opens it again.',
  },
  'reviewer.unknown': {
    status: 404,
    detail:
      'There is no such reviewer or no such unit. List them at /api/v1/review/reviewers and /api/v1/units.',
  },
  'objection.unknown': {
    status: 404,
    detail:
      'There is no such objection outside your own unit. List them at /api/v1/review/objections.',
  },
  'objection.closed': { status: 409, detail: 'This objection has been answered.' },
  'objection.same-reviewer': {
    status: 409,
    detail: 'Two persons have to decide here, and you are the first. Ask another reviewer.',
  },
  'objection.subject-unknown': {
    status: 404,
    detail:
      'There is nothing like that of yours, or it was released more than 14 days ago. Your own figures are at ' +
      '/api/v1/me/summary, comments at /api/v1/assignments/{id}/comments.',
  },
  'case.same-reviewer': {
    status: 409,
    detail: 'Two persons have to decide here, and you are the first. Ask another reviewer.',
  },
};

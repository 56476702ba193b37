import type { ProblemTable } from '@app/platform';

/** How HTTP says that a change was not made on what stands. */
export const CHANGE_PROBLEMS: ProblemTable = {
  'version.missing': {
    status: 428,
    detail:
      'Say which state you change, so that nobody overwrites what somebody else has just entered: read it, ' +
      'and send its `version` in the header If-Match. Nothing was stored.',
  },
  'version.changed': {
    status: 409,
    detail:
      'Somebody has changed this since you read it. Nothing was stored. `errors` says what stands now: read ' +
      'it again, and repeat your change with the new `version` if it still fits.',
  },
};

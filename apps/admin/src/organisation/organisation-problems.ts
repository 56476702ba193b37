import type { ProblemTable } from '@app/platform';

const refused = (detail: string): { status: 409; detail: string } => ({ status: 409, detail });

/** How HTTP says why the organisation was not changed; `errors` names the rows. */
export const ORGANISATION_PROBLEMS: ProblemTable = {
  'counter.closed': {
    status: 409,
    detail: 'This counter is closed. Choose one that is in use at /api/v1/counters.',
  },
  'counter.unknown': {
    status: 404,
    detail: 'There is no such counter. List them at /api/v1/counters.',
  },
  'officer.unknown': {
    status: 404,
    detail: 'There is no such officer. List them at /api/v1/officers.',
  },
  'shift.unknown': { status: 404, detail: 'There is no such shift. List them at /api/v1/roster.' },
  'import.refused': {
    status: 400,
    detail:
      'The files were refused and nothing was stored. Mend what `errors` names and send all files again.',
  },
  'change.too-early': refused(
    'The day is too early for this; nothing was stored. `errors` names the earliest.',
  ),
  'change.contradiction': refused(
    'This contradicts what is stored; nothing was changed. Read it again and compare.',
  ),
  'key.taken': refused('The key is in use. Keys are never used twice: take another.'),
  'unit.closes': refused(
    'What this refers to ends, or does not exist all that time. `errors` says which and when.',
  ),
  'unit.circle': refused(
    'A unit would stand below itself. Take another parent, or move the other unit first.',
  ),
  'unit.in-use': refused(
    'The unit cannot end while it holds what `errors` names. End or move that first.',
  ),
  'location.in-use': refused(
    'The location cannot end while `errors` names what is there. Move or end that first.',
  ),
  'officer.nip-taken': refused('Another officer has this NIP. Correct it.'),
  'assignment.overlap': refused('The officer is assigned to this unit during these days already.'),
  'roster.overlap': refused(
    'The counter or the officer is taken during that time. Take another time.',
  ),
  'roster.not-assigned': refused(
    "The officer is not assigned to the counter's unit on all of these days.",
  ),
  'roster.not-over': refused(
    'Only what ended an hour ago or earlier can be corrected. Wait, or end the shift now.',
  ),
  'roster.too-long': refused('At most seven days are corrected at once. Go week by week.'),
  'roster.period-closed': refused(
    'The quarter ended more than 14 days ago; its figures are final.',
  ),
};

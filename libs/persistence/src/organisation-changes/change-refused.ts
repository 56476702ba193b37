import { DomainError, type FieldError } from '@app/errors';
import { QueryFailedError } from 'typeorm';
import { BadField } from '@app/organisation-files';

/** Why the organisation cannot be changed that way. */
export type RefusalCode =
  | 'assignment.overlap'
  | 'assignment.unknown'
  | 'change.contradiction'
  | 'change.too-early'
  | 'counter.unknown'
  | 'key.taken'
  | 'location.in-use'
  | 'location.unknown'
  | 'officer.unknown'
  | 'officer.nip-taken'
  | 'request.invalid'
  | 'roster.not-assigned'
  | 'roster.not-over'
  | 'roster.overlap'
  | 'roster.period-closed'
  | 'roster.too-long'
  | 'service.unknown'
  | 'shift.unknown'
  | 'unit.circle'
  | 'unit.closes'
  | 'unit.in-use'
  | 'unit.unknown';

/** A change was refused and nothing was stored. */
export class ChangeRefused extends DomainError<RefusalCode> {
  /** @param errors what is at fault, one by one: the field of the request or the row, and what to do about it */
  constructor(code: RefusalCode, errors: readonly FieldError[] = [], options?: ErrorOptions) {
    super(code, { errors }, options);
  }
}

/** A refusal with one fault. */
export function refused(code: RefusalCode, field: string, message: string): ChangeRefused {
  return new ChangeRefused(code, [{ field, message }]);
}

/** Reads a value by the rules of the organisation's files; see docs/import.md. */
export function readValue<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BadField) throw refused('request.invalid', field, error.message);
    throw error;
  }
}

const CONSTRAINTS: Readonly<Record<string, [code: RefusalCode, field: string, message: string]>> = {
  assignments_overlap: [
    'assignment.overlap',
    'officerId',
    'the officer is assigned to this unit during these days already. Take other days, or end the other assignment first.',
  ],
  roster_overlap: [
    'roster.overlap',
    'from',
    'another officer has this counter during that time. Take another time, end the other shift, or use a shared counter.',
  ],
  roster_officer_overlap: [
    'roster.overlap',
    'from',
    'the officer has a shift at this counter during that time already. Take another time.',
  ],
  officers_nip_unique: ['officer.nip-taken', 'nip', 'another officer has this NIP. Correct it.'],
};

/**
 * The database has the last word: turns the violation of a constraint into a refusal. Any other error
 * is returned as it came.
 */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code = '', constraint = '' } = error.driverError as {
    code?: string;
    constraint?: string;
  };
  if (!['23P01', '23503', '23505', '23514'].includes(code)) return error;
  const [reason, field, message] = CONSTRAINTS[constraint] ?? unforeseen(constraint);
  return new ChangeRefused(reason, [{ field, message }], { cause: error });
}

function unforeseen(constraint: string): [RefusalCode, string, string] {
  if (constraint.endsWith('_key_unique')) {
    return ['key.taken', 'key', 'the key is in use. Keys are never used twice: take another.'];
  }
  return [
    'change.contradiction',
    constraint,
    'this contradicts what is stored. Read it again and compare.',
  ];
}

import { DomainError } from '@app/errors';

/** Why an account or a session could not be had. */
export type AccessErrorCode =
  | 'instansi.unknown'
  | 'officer.unknown'
  | 'password.busy'
  | 'password.guessable'
  | 'password.like-name'
  | 'password.unfit'
  | 'unit.unknown'
  | 'user.ambiguous'
  | 'user.last-administrator'
  | 'user.taken'
  | 'user.unfit-name'
  | 'user.unfit-scope'
  | 'user.unknown';

/** The message tells the person at the terminal what to do next. */
export class AccessError extends DomainError<AccessErrorCode> {
  constructor(code: AccessErrorCode, message: string) {
    super(code, { message });
  }
}

import { DomainError } from '@app/errors';

/** Why a code cannot be revoked or replaced. */
export class CodeChangeRefused extends DomainError<'code.unknown' | 'code.replaced'> {}

import { DomainError } from '@app/errors';

type ProofPlaceErrorCode =
  'proof-place.agency-unknown' | 'proof-place.unknown' | 'proof-place.unusable';

/** An agency that no place of the command line belongs to, or a place that is not there or cannot be one. */
export class ProofPlaceError extends DomainError<ProofPlaceErrorCode> {
  constructor(code: ProofPlaceErrorCode, message: string) {
    super(code, { message });
  }
}

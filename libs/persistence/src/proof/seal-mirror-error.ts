import { DomainError } from '@app/errors';

type SealMirrorErrorCode =
  'seal-mirror.agency-unknown' | 'seal-mirror.unknown' | 'seal-mirror.unusable';

/** An agency that no mirror of the command line belongs to, or a mirror that is not there or cannot be one. */
export class SealMirrorError extends DomainError<SealMirrorErrorCode> {
  constructor(code: SealMirrorErrorCode, message: string) {
    super(code, { message });
  }
}

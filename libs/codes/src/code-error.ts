import { DomainError } from '@app/errors';

/**
 * What the functions of this library throw about text that came from outside. `code` chooses the
 * words a person sees; the message is for the log and never repeats what was typed or sent.
 */
export abstract class CodeError extends DomainError {
  constructor(code: string, message: string) {
    super(code, { message });
  }
}

/** The typed or scanned text is no counter code. */
export class MalformedCode extends CodeError {
  constructor(message: string) {
    super('code.malformed', message);
  }
}

/** The typed text is no receipt. */
export class MalformedReceipt extends CodeError {
  constructor(message: string) {
    super('receipt.malformed', message);
  }
}

/** The id of a rating is no UUID of version 4. */
export class MalformedRatingId extends CodeError {
  constructor(message: string) {
    super('rating-id.malformed', message);
  }
}

/** The permit was not issued by this installation, or was altered. */
export class ForgedPermit extends CodeError {
  constructor(message: string) {
    super('permit.forged', message);
  }
}

/** The edit token does not belong to this rating. */
export class WrongEditToken extends CodeError {
  constructor(message: string) {
    super('edit-token.wrong', message);
  }
}

/** The configured public address cannot stand in a QR code. */
export class UnusablePublicUrl extends CodeError {
  constructor(message: string) {
    super('public-url.unusable', message);
  }
}

/** The configured secret is too weak to derive keys from. */
export class UnusableSecret extends CodeError {
  constructor(message: string) {
    super('secret.unusable', message);
  }
}

/**
 * What the functions of this library throw about text that came from outside. `code` chooses the
 * words a person sees; the message is for the log and never repeats what was typed or sent.
 */
export abstract class CodeError extends Error {
  abstract readonly code: string;

  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** The typed or scanned text is no counter code. */
export class MalformedCode extends CodeError {
  readonly code = 'code.malformed';
}

/** The typed text is no receipt. */
export class MalformedReceipt extends CodeError {
  readonly code = 'receipt.malformed';
}

/** The id of a rating is no UUID of version 4. */
export class MalformedRatingId extends CodeError {
  readonly code = 'rating-id.malformed';
}

/** The permit was not issued by this installation, or was altered. */
export class ForgedPermit extends CodeError {
  readonly code = 'permit.forged';
}

/** The edit token does not belong to this rating. */
export class WrongEditToken extends CodeError {
  readonly code = 'edit-token.wrong';
}

/** The configured public address cannot stand in a QR code. */
export class UnusablePublicUrl extends CodeError {
  readonly code = 'public-url.unusable';
}

/** The configured secret is too weak to derive keys from. */
export class UnusableSecret extends CodeError {
  readonly code = 'secret.unusable';
}

/** An agency that no place of the command line belongs to, or a place that is not there or cannot be one. */
export class ProofPlaceError extends Error {
  constructor(
    readonly code: 'proof-place.agency-unknown' | 'proof-place.unknown' | 'proof-place.unusable',
    message: string,
  ) {
    super(message);
    this.name = 'ProofPlaceError';
  }
}

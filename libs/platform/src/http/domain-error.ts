/** One field that was refused, named the way the sender wrote it, e.g. `answers.perilaku`. */
export interface FieldError {
  field: string;
  message: string;
  /** the rule of the field that is broken, for an app that has words of its own for it; never sent */
  rule?: BrokenRule;
}

/** A rule of a DTO by its validator's name, with the values that it was given, e.g. `max` and 10. */
export interface BrokenRule {
  name: string;
  values: readonly unknown[];
}

export interface ErrorDetails {
  /** fields at fault; safe to show to whoever sent them */
  errors?: readonly FieldError[];
}

/**
 * A rule of the domain said no. `code` is `<subject>.<reason>`; the HTTP status and the words are
 * chosen from it at the edge. Details must be safe to show.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = new.target.name;
  }
}

/**
 * The error for a single refused field, code `request.invalid`.
 *
 * @param rule a validator's name, where the app's own words for it say the same
 */
export function invalidField(field: string, message: string, rule?: string): DomainError {
  const broken = rule === undefined ? {} : { rule: { name: rule, values: [] } };
  return new DomainError('request.invalid', { errors: [{ field, message, ...broken }] });
}

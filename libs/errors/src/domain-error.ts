/** One field that was refused, named the way the sender wrote it, e.g. `answers.perilaku`. */
export interface FieldError {
  field: string;
  message: string;
  /** the rule of the field that is broken, for an app that has words of its own for it; never sent */
  rule?: BrokenRule;
}

/** A rule of a field by its name, with the values that it was given, e.g. `max` and 10. */
export interface BrokenRule {
  name: string;
  values: readonly unknown[];
}

export interface ErrorDetails {
  /** fields at fault; safe to show to whoever sent them */
  errors?: readonly FieldError[];
  /** for the terminal and the log, in place of the code; never sent over HTTP */
  message?: string;
}

/**
 * A rule of the domain said no. `code` is `<subject>.<reason>`; the HTTP status and the words a person reads
 * are chosen from it at the edge. Every error that has a code is one of these.
 */
export class DomainError<Code extends string = string> extends Error {
  constructor(
    readonly code: Code,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(details.message ?? code, options);
    this.name = new.target.name;
  }
}

/**
 * The error for a single refused field, code `request.invalid`.
 *
 * @param rule a rule's name, where the app's own words for it say the same
 * @param values what those words name
 */
export function invalidField(
  field: string,
  message: string,
  rule?: string,
  values: readonly unknown[] = [],
): DomainError {
  const broken = rule === undefined ? {} : { rule: { name: rule, values } };
  return new DomainError('request.invalid', { errors: [{ field, message, ...broken }] });
}

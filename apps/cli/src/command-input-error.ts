/**
 * What the person typed or handed over cannot be used; the message says what to mend.
 * The program prints it without a stack and ends with exit code 2.
 */
export class CommandInputError extends Error {
  override readonly name = 'CommandInputError';
}

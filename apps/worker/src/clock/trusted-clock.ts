/** The time by which the worker works; whoever runs its parts says which. */
export abstract class TrustedClock {
  /** What this machine takes for the time: enough for what can be done again. */
  abstract now(): Date;

  /**
   * The time by which what cannot be taken back is done.
   *
   * @throws NotYet while it is not known
   */
  abstract trusted(): Promise<Date>;
}

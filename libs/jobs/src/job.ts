/** Work that the worker does again and again: it carries nothing, and finds in the store what there is to do. */
export interface Job {
  /** as hints, metrics and the log call it, e.g. `ratings.judge`; of all jobs only one has it */
  readonly name: string;
  /** milliseconds from the end of a run to the next one that nobody hinted at */
  readonly every: number;
  /**
   * Does what there is to do, in steps: see `nextStep`. A second run in a row finds nothing to do.
   *
   * @throws NotYet while its time has not come; anything else is logged as a failure
   */
  run(): Promise<void>;
}

/** Thrown by a job whose time has not come: it runs again within a minute, and nothing is logged. */
export class NotYet extends Error {}

import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';

/** Ends a job between two of its steps because the process stops; the next run does the rest. */
export class Stopped extends Error {}

const stopping = new AsyncLocalStorage<AbortSignal>();

/**
 * To be awaited between two steps of long work. Whatever else waits in this process goes first: other jobs, and
 * the requests of citizens where all apps are one process. A step computes for ten milliseconds or less.
 *
 * @throws Stopped when the work runs as a job and the process stops; what the last step has committed stays
 */
export async function nextStep(): Promise<void> {
  await setImmediate();
  if (stopping.getStore()?.aborted) throw new Stopped('the worker stops');
}

/** Runs work whose steps end with `signal`. The signal comes with the run and not with a parameter, so that no step can forget it. */
export function inSteps<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return stopping.run(signal, async () => work());
}

import { nextStep } from '@app/jobs';

/** A step computes for so many milliseconds or less. */
const STEP_MS = 10;

/** Runs what yields to its end, and lets others work in between. */
export async function takeSteps<T>(steps: Generator<void, T>): Promise<T> {
  for (let begun = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - begun < STEP_MS) continue;
    await nextStep();
    begun = performance.now();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { inSteps, nextStep, Stopped } from './steps.js';

/** Computes for so many milliseconds, in steps of two. */
async function compute(milliseconds: number): Promise<void> {
  for (let done = 0; done < milliseconds; done += 2) {
    for (const begun = performance.now(); performance.now() - begun < 2;);
    await nextStep();
  }
}

it('lets go first what waits, also timers', async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 1);
  await compute(40);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

it('ends work that was begun to be stopped, at its next step, and no other work', async () => {
  const stopping = new AbortController();
  const work = inSteps(stopping.signal, () => compute(100_000)).catch((error: unknown) => error);
  const other = inSteps(new AbortController().signal, () => compute(10));
  await pause(5);
  stopping.abort();
  expect(await work).toBeInstanceOf(Stopped);
  await other;
  await nextStep();
});

it('knows its work behind whatever it awaited', async () => {
  const stopping = new AbortController();
  const work = inSteps(stopping.signal, async () => {
    await Promise.all([pause(1), new Promise((resolve) => setImmediate(resolve))]);
    stopping.abort();
    await nextStep();
  });
  await expect(work).rejects.toBeInstanceOf(Stopped);
});

import { nextStep } from '@app/jobs';

/** Rows that are turned into text in one step. */
const BATCH = 250;

/** Hands on what `items` yields in arrays: a text for each single row would cost more than the row. */
export async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (batch.push(item) === BATCH) {
      yield batch;
      batch = [];
      await nextStep();
    }
  }
  if (batch.length > 0) yield batch;
}

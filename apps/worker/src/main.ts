import 'reflect-metadata';
import { runProgram, stopOnSignal } from '@app/platform';
import { openWorker } from './open-worker.js';
import { readWorkerConfig } from './worker.config.js';

await runProgram(async () => {
  const worker = await openWorker(readWorkerConfig(process.env));
  stopOnSignal(() => worker.close());
});

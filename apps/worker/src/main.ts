import 'reflect-metadata';
import {
  readMetricsSettings,
  runProgram,
  serveMetrics,
  startLogging,
  stopOnSignal,
} from '@app/platform';
import { openWorker } from './open-worker.js';
import { readWorkerConfig } from './worker.config.js';

await runProgram(async () => {
  startLogging(process.env);
  await serveMetrics(readMetricsSettings(process.env));
  const worker = await openWorker(readWorkerConfig(process.env));
  stopOnSignal(() => worker.close());
});

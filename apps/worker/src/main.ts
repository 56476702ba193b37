import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { findOwnUser, giveUpRoot } from '@app/embedded-postgres';
import {
  readMetricsSettings,
  runProgram,
  serveMetrics,
  startLogging,
  stopOnSignal,
} from '@app/platform';
import { Logger } from '@nestjs/common';
import { openWorker } from './open-worker.js';
import { readWorkerConfig } from './worker.config.js';

// otherwise the heap may grow fourfold before what an export has dropped is collected
setFlagsFromString('--heap-growing-percent=50');

await runProgram(async () => {
  startLogging(process.env);
  const user = await findOwnUser();
  await serveMetrics(readMetricsSettings(process.env));
  const worker = await openWorker(readWorkerConfig(process.env));
  const logger = new Logger('Process');
  await giveUpRoot(user, { log: (sentence) => logger.warn(sentence) });
  stopOnSignal(() => worker.close());
});

import 'reflect-metadata';
import { findOwnUser, giveUpRoot } from '@app/embedded-postgres';
import {
  readMetricsSettings,
  runProgram,
  serveMetrics,
  startLogging,
  stopOnSignal,
} from '@app/platform';
import { Logger } from '@nestjs/common';
import { readAdminConfig } from './admin.config.js';
import { openAdmin } from './open-admin.js';

await runProgram(async () => {
  startLogging(process.env);
  const user = await findOwnUser();
  await serveMetrics(readMetricsSettings(process.env));
  const admin = await openAdmin(readAdminConfig(process.env));
  const logger = new Logger('Process');
  await giveUpRoot(user, { log: (sentence) => logger.warn(sentence) });
  stopOnSignal(() => admin.close());
});

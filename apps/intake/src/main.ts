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
import { readIntakeSettings } from './intake.config.js';
import { openIntake } from './open-intake.js';

await runProgram(async () => {
  startLogging(process.env);
  const user = await findOwnUser();
  await serveMetrics(readMetricsSettings(process.env));
  const intake = await openIntake(readIntakeSettings(process.env));
  const logger = new Logger('Process');
  await giveUpRoot(user, { log: (sentence) => logger.warn(sentence) });
  stopOnSignal(() => intake.close());
});

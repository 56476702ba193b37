import 'reflect-metadata';
import {
  readMetricsSettings,
  runProgram,
  serveMetrics,
  startLogging,
  stopOnSignal,
} from '@app/platform';
import { readIntakeSettings } from './intake.config.js';
import { openIntake } from './open-intake.js';

await runProgram(async () => {
  startLogging(process.env);
  await serveMetrics(readMetricsSettings(process.env));
  const intake = await openIntake(readIntakeSettings(process.env));
  stopOnSignal(() => intake.close());
});

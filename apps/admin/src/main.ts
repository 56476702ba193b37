import 'reflect-metadata';
import {
  readMetricsSettings,
  runProgram,
  serveMetrics,
  startLogging,
  stopOnSignal,
} from '@app/platform';
import { readAdminConfig } from './admin.config.js';
import { openAdmin } from './open-admin.js';

await runProgram(async () => {
  startLogging(process.env);
  await serveMetrics(readMetricsSettings(process.env));
  const admin = await openAdmin(readAdminConfig(process.env));
  stopOnSignal(() => admin.close());
});

import 'reflect-metadata';
import { runProgram, stopOnSignal } from '@app/platform';
import { readAdminConfig } from './admin.config.js';
import { openAdmin } from './open-admin.js';

await runProgram(async () => {
  const admin = await openAdmin(readAdminConfig(process.env));
  stopOnSignal(() => admin.close());
});

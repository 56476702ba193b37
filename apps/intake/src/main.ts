import 'reflect-metadata';
import { runProgram, stopOnSignal } from '@app/platform';
import { readIntakeSettings } from './intake.config.js';
import { openIntake } from './open-intake.js';

await runProgram(async () => {
  const intake = await openIntake(readIntakeSettings(process.env));
  stopOnSignal(() => intake.close());
});

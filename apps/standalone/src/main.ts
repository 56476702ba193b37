import 'reflect-metadata';
import {
  readMetricsSettings,
  runProgram,
  serveMetrics,
  startLogging,
  stopOnSignal,
} from '@app/platform';
import { findOwnUser, giveUpRoot } from '@app/embedded-postgres';
import { networkInterfaces } from 'node:os';
import { readArguments, TRIAL_WARNING, trialSettings } from './lan-trial.js';
import { runProduct } from './run-product.js';
import { readStandaloneConfig } from './standalone.config.js';
import { welcome } from './welcome.js';

await runProgram(async () => {
  const { lan, own } = readArguments(process.argv.slice(2));
  const env = lan ? trialSettings(process.env, networkInterfaces()) : process.env;
  const settings = await readStandaloneConfig(env);
  startLogging(env);
  await serveMetrics(readMetricsSettings(env));
  const user = await findOwnUser();
  const output = {
    log: (sentence: string) => console.log(sentence),
    isTerminal: process.stdout.isTTY,
  };
  const product = await runProduct({ ...settings, own }, output);
  await giveUpRoot(user, { ...settings, handOver: product.handOver, log: output.log });
  stopOnSignal(async () => {
    console.log('Stopping …');
    await product.stop();
  });
  if (lan) console.log(TRIAL_WARNING);
  console.log(await welcome(settings, product.beginning));
});

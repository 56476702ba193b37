import 'reflect-metadata';
import { runProgram, stopOnSignal } from '@app/platform';
import { runProduct } from './run-product.js';
import { readStandaloneConfig } from './standalone.config.js';
import { welcome } from './welcome.js';

await runProgram(async () => {
  const settings = await readStandaloneConfig(process.env);
  const product = await runProduct(settings, (sentence) => console.log(sentence));
  stopOnSignal(async () => {
    console.log('Stopping …');
    await product.stop();
  });
  console.log(await welcome(settings, product.sample, product.firstStart));
});

import { execFile } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createDataFolder } from '../../support/product/data-folder.js';
import { findProgram } from '../../support/product/debian-programs.js';
import { freePort, runCli, RunningProduct } from '../../support/product/running-product.js';
import { codeOf, rate, untilMetrics } from './watched-product.js';

export async function showJumpingClock(): Promise<string> {
  const folder = await createDataFolder();
  const clock = join(folder.path, 'clock');
  const setClock = async (offset: string): Promise<void> => {
    await writeFile(clock, offset);
    await chmod(clock, 0o644);
  };
  await setClock('+0');
  const port = await freePort();
  const env = {
    LD_PRELOAD: await findFaketime(),
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    METRICS_PORT: String(port),
  };
  let product = await RunningProduct.start(folder.path, env);
  try {
    const code = await codeOf(product);
    const isSealing = (text: string): boolean =>
      text.includes('done_timestamp_seconds{job="proof.seal"}');
    await untilMetrics(port, isSealing);
    const before = await audit(product);
    await setClock('+1d');
    await pause(4_000);
    await product.stop();
    product = await RunningProduct.start(folder.path, env);
    // its database server stays on the right clock, so that the seals have a time to go by: the earlier one
    await untilMetrics(port, isSealing);
    if (!product.output().includes('s apart; the earlier one counts'))
      throw new Error('not noticed');
    const during = await audit(product);
    await setClock('+0');
    const status = await rate(product.addresses.intakeUrl, code);
    const after = await audit(product);
    if (status !== 201 || during !== before || !after.startsWith('clean')) {
      throw new Error(`rated ${status}; before ${before}; a day ahead ${during}; after ${after}`);
    }
    return `${before}; a day ahead: nothing more; a rating afterwards: ${after}`;
  } finally {
    await product.stop();
    await folder.remove();
  }
}

/** The library that the program puts before all others; its folder depends on the machine. */
async function findFaketime(): Promise<string> {
  const args = ['-m', '-f', '+0', 'printenv', 'LD_PRELOAD'];
  const { stdout } = await promisify(execFile)(findProgram('faketime'), args);
  return stdout.trim();
}

async function audit(product: RunningProduct): Promise<string> {
  // the check itself on the right clock
  const env = { ...product.addresses.env, LD_PRELOAD: '' };
  return (await runCli(['audit', 'verify'], env)).stdout.trim();
}

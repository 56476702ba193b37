import { setTimeout as pause } from 'node:timers/promises';
import { databaseUrls, type DatabaseUrls } from '@app/database';
import { findRunningServer, loadSecrets } from '@app/embedded-postgres';
import type { RunningProduct } from '../../support/product/running-product.js';

/** What an app that is started beside the product takes for its keys. */
export const SECRET = '0123456789abcdef'.repeat(4);

export async function urlsOf({ dataDir }: RunningProduct): Promise<DatabaseUrls> {
  const server = await findRunningServer(dataDir);
  return databaseUrls(server!.url, 'suara_loket', await loadSecrets(dataDir));
}

/** The code that the product invites to try. */
export function codeOf(product: RunningProduct): Promise<string> {
  const found = /\/R\/([0-9A-Z]+)/.exec(product.output());
  if (!found) throw new Error(`no code was printed:\n${product.output()}`);
  return Promise.resolve(found[1]!);
}

export async function rate(intakeUrl: string, code: string): Promise<number> {
  const body = JSON.stringify({ id: crypto.randomUUID(), code, score: 3 });
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${intakeUrl}/api/v1/ratings`, { method: 'POST', headers, body })).status;
}

export async function untilMetrics(
  port: number,
  holds: (text: string) => boolean,
): Promise<string> {
  for (
    const deadline = performance.now() + 60_000;
    performance.now() < deadline;
    await pause(200)
  ) {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    if (holds(text)) return text;
  }
  throw new Error('the metrics did not become what was expected within a minute');
}

import { defineQuery, type Queryable } from '../statements/define-query.js';
import { ServerError } from './server-error.js';

const SAFE: Record<string, string[]> = {
  fsync: ['on'],
  full_page_writes: ['on'],
  synchronous_commit: ['on', 'remote_apply'],
};

const settings = defineQuery<{ names: string[] }, { name: string; setting: string }>(
  new URL('./queries/read-settings.sql', import.meta.url),
);

/**
 * A rating is acknowledged after COMMIT, so COMMIT must mean "on disk".
 * @throws ServerError when the server of this connection may lose or damage committed data
 */
export async function checkDurability(on: Queryable): Promise<void> {
  const rows = await settings(on, { names: Object.keys(SAFE) });
  const unsafe = rows.filter(({ name, setting }) => !SAFE[name]?.includes(setting));
  if (unsafe.length === 0) return;
  const found = unsafe.map(({ name, setting }) => `${name} = ${setting}`).join(', ');
  throw new ServerError(
    `The database may lose ratings it has acknowledged (${found}): set ${unsafe.map(({ name }) => `${name} = on`).join(', ')} in the server's configuration and start again.`,
  );
}

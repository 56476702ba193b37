import { readFile } from 'node:fs/promises';
import { normalizeCode } from '@app/codes';
import { parse } from 'csv-parse/sync';

/** The canonical code of the demonstration agency with this key. */
export async function findDemoCode(key: string): Promise<string> {
  const rows: { key: string; code: string }[] = parse(
    await readFile('apps/standalone/demo/codes.csv'),
    { columns: true, bom: true },
  );
  const row = rows.find((one) => one.key === key);
  if (!row) {
    throw new Error(`no code "${key}" in the demonstration agency`);
  }
  return normalizeCode(row.code);
}

import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Findings, InstansiRow, Organisation } from '@app/organisation-files';
import type { TableCounts } from './tenant-tables.js';

/** The instrument with which a new agency begins: its newest version. */
const INSTRUMENT = 'skm-2017';

const writeAgency = defineQuery<
  { key: string; name: string; marking: string | null; timeZone: string; instrument: string },
  { id: string; created: boolean }
>(new URL('./queries/write-instansi.sql', import.meta.url));
const agencyIds = defineQuery<{ key: string }, { id: string }>(
  new URL('./queries/find-instansi-id.sql', import.meta.url),
);
const lockAgency = defineQuery<{ key: string }, { id: string; marking: string | null }>(
  new URL('./queries/lock-instansi.sql', import.meta.url),
);
const lockRatings = defineCommand<object>(new URL('./queries/lock-ratings.sql', import.meta.url));
const countRatings = defineQuery<{ instansiId: string }, { n: number }>(
  new URL('./queries/count-ratings.sql', import.meta.url),
);
const agencies = defineQuery<{ id: string }, Pick<InstansiRow, 'key' | 'marking' | 'time_zone'>>(
  new URL('./queries/find-instansi.sql', import.meta.url),
);
const rename = defineCommand<{ id: string; name: string }>(
  new URL('./queries/rename-instansi.sql', import.meta.url),
);

/**
 * Creates the agency or updates its name, marking and time zone; the instrument stays as it is.
 *
 * @throws ImportRefused when real ratings would be taken for invented ones, or the reverse
 */
export async function writeInstansi(
  tx: EntityManager,
  { instansi: row, sheets }: Organisation,
  findings: Findings,
): Promise<{ id: string; counts: TableCounts }> {
  const refusal = await refuseMarking(tx, row);
  if (refusal !== null) {
    findings.add(sheets.instansi.file, { line: row.line, column: 'marking' }, refusal);
    findings.throwIfAny();
  }
  const { key, name, marking, time_zone: timeZone } = row;
  const agency = { key, name, marking, timeZone, instrument: INSTRUMENT };
  const written = await writeAgency(tx, agency);
  const [stored] = await agencyIds(tx, { key });
  if (stored === undefined) {
    throw new Error('the agency that was just written cannot be read');
  }
  const created = written.filter((one) => one.created).length;
  const updated = written.length - created;
  return {
    id: stored.id,
    counts: { table: 'instansi', created, updated, unchanged: 1 - written.length, removed: 0 },
  };
}

/**
 * Why the marking cannot become this one. A real agency gets none, rated or not: an agency marked CONTOH
 * can be taken out as a whole. A marking goes only while nobody has rated.
 */
async function refuseMarking(tx: EntityManager, row: InstansiRow): Promise<string | null> {
  const [stored] = await lockAgency(tx, { key: row.key });
  if (stored === undefined || stored.marking === row.marking) return null;
  if (stored.marking === null) {
    return `"${row.key}" is a real agency since it was first imported. Leave the field empty; what is to be tried out gets a key of its own in all these files.`;
  }
  // nobody rates between the question and the change
  await lockRatings(tx, {});
  const [found] = await countRatings(tx, { instansiId: stored.id });
  if (found!.n === 0) return null;
  return `the agency is marked ${stored.marking} and has ${found!.n} invented ratings, which would then look ${row.marking === null ? 'real' : `like those of ${row.marking}`}. Keep ${stored.marking}, and give the real agency a key of its own.`;
}

/**
 * Renames the agency of a tenant transaction. Which agency it is, its marking and its time zone are
 * the operator's: figures and what citizens are told rest on them.
 */
export async function renameInstansi(
  tx: EntityManager,
  id: string,
  { instansi, sheets }: Organisation,
  findings: Findings,
): Promise<{ id: string; counts: TableCounts }> {
  const [stored] = await agencies(tx, { id });
  for (const column of ['key', 'marking', 'time_zone'] as const) {
    if (stored?.[column] === instansi[column]) continue;
    const position = { line: instansi.line, column };
    const message = `your agency has "${stored?.[column] ?? ''}" here. Keep it; only the operator changes it, on the command line.`;
    findings.add(sheets.instansi.file, position, message);
  }
  findings.throwIfAny();
  const updated = await rename(tx, { id, name: instansi.name });
  const counts = { table: 'instansi', created: 0, updated, unchanged: 1 - updated, removed: 0 };
  return { id, counts };
}

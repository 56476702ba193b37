import type { EntityManager } from 'typeorm';
import type { Findings, InstansiRow, Organisation } from '@app/organisation-files';
import type { TableCounts } from './tenant-tables.js';

/** The instrument with which a new agency begins: its newest version. */
const INSTRUMENT = 'skm-2017';

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
  const written: { id: string; created: boolean }[] = await tx.query(
    `INSERT INTO instansi AS t (key, name, marking, time_zone, instrument_version_id)
     SELECT $1, $2, $3, $4, (
       SELECT v.id FROM instrument_versions v JOIN instruments i ON i.id = v.instrument_id
       WHERE i.key = $5 ORDER BY v.version DESC LIMIT 1)
     ON CONFLICT (key) DO UPDATE
       SET name = EXCLUDED.name, marking = EXCLUDED.marking, time_zone = EXCLUDED.time_zone
       WHERE ROW(t.name, t.marking, t.time_zone)
         IS DISTINCT FROM ROW(EXCLUDED.name, EXCLUDED.marking, EXCLUDED.time_zone)
     RETURNING t.id, t.xmax = 0 AS created`,
    [row.key, row.name, row.marking, row.time_zone, INSTRUMENT],
  );
  const [standing]: { id: string }[] = await tx.query('SELECT id FROM instansi WHERE key = $1', [
    row.key,
  ]);
  if (standing === undefined) {
    throw new Error('the agency that was just written cannot be read');
  }
  const created = written.filter((one) => one.created).length;
  const updated = written.length - created;
  return {
    id: standing.id,
    counts: { table: 'instansi', created, updated, unchanged: 1 - written.length, removed: 0 },
  };
}

/**
 * Why the marking cannot become this one. A real agency gets none, rated or not: an agency marked CONTOH
 * can be taken out as a whole. A marking goes only while nobody has rated.
 */
async function refuseMarking(tx: EntityManager, row: InstansiRow): Promise<string | null> {
  const [standing]: { id: string; marking: string | null }[] = await tx.query(
    'SELECT id, marking FROM instansi WHERE key = $1 FOR UPDATE',
    [row.key],
  );
  if (standing === undefined || standing.marking === row.marking) return null;
  if (standing.marking === null) {
    return `"${row.key}" is a real agency since it was first imported. Leave the cell empty; what is to be tried out gets a key of its own in all these files.`;
  }
  // nobody rates between the question and the change
  await tx.query('LOCK TABLE ratings IN SHARE MODE');
  const [found]: { n: number }[] = await tx.query(
    'SELECT count(*)::integer AS n FROM ratings WHERE instansi_id = $1',
    [standing.id],
  );
  if (found!.n === 0) return null;
  return `the agency is marked ${standing.marking} and has ${found!.n} invented ratings, which would then look ${row.marking === null ? 'real' : `like those of ${row.marking}`}. Keep ${standing.marking}, and give the real agency a key of its own.`;
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
  const [standing]: InstansiRow[] = await tx.query(
    'SELECT key, marking, time_zone FROM instansi WHERE id = $1',
    [id],
  );
  for (const column of ['key', 'marking', 'time_zone'] as const) {
    if (standing?.[column] === instansi[column]) continue;
    const place = { line: instansi.line, column };
    const message = `your agency has "${standing?.[column] ?? ''}" here. Keep it; only the operator changes it, on the command line.`;
    findings.add(sheets.instansi.file, place, message);
  }
  findings.throwIfAny();
  const [, updated]: [unknown, number] = await tx.query(
    'UPDATE instansi SET name = $2 WHERE id = $1 AND name <> $2',
    [id, instansi.name],
  );
  const counts = { table: 'instansi', created: 0, updated, unchanged: 1 - updated, removed: 0 };
  return { id, counts };
}

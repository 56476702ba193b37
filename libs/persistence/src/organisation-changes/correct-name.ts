import type { EntityManager } from 'typeorm';
import { privateText, publicText } from '@app/organisation-files';
import { readValue, refused } from './change-refused.js';
import { findStanding } from './find-standing.js';
import { type Change, effect, type Present } from './present.js';

const TABLES = {
  location: 'locations',
  service: 'services',
  counter: 'counters',
  officer: 'officers',
} as const;

export type NamedKind = 'unit' | keyof typeof TABLES;

export interface NameCorrection {
  /** what citizens read; of an officer the full name, which only the agency reads */
  name?: string;
  /** of an officer: what citizens read */
  publicName?: string;
}

/**
 * Mends how a name is written, at once and for all days: of a unit the version in force today, of all
 * others their only name. Something that becomes another thing needs a new key, not another name.
 *
 * @throws ChangeRefused `<kind>.unknown`, `request.invalid`
 */
export async function correctName(
  tx: EntityManager,
  { kind, id }: { kind: NamedKind; id: string },
  { name, publicName }: NameCorrection,
  present: Present,
): Promise<Change> {
  const read = kind === 'officer' ? privateText : publicText;
  const text = name === undefined ? null : readValue('name', () => read(name));
  if (kind === 'unit') return correctUnitName(tx, id, text, present.today);
  const table = TABLES[kind];
  const { key } = await findStanding(tx, table, { id, field: 'id' });
  await tx.query(`UPDATE ${table} SET name = coalesce($2, name) WHERE id = $1`, [id, text]);
  if (publicName !== undefined) {
    const citizensRead = readValue('publicName', () => publicText(publicName));
    await tx.query('UPDATE officers SET public_name = $2 WHERE id = $1', [id, citizensRead]);
  }
  return { id, effects: effect(kind, 'changed', [key]) };
}

async function correctUnitName(
  tx: EntityManager,
  id: string,
  name: string | null,
  today: string,
): Promise<Change> {
  const [[unit]] = await tx.query(
    `UPDATE unit_versions v SET name = coalesce($2, v.name) FROM units u
     WHERE v.unit_id = $1 AND v.valid @> $3::date AND u.id = v.unit_id RETURNING u.key`,
    [id, name, today],
  );
  if (unit === undefined) {
    throw refused(
      'unit.unknown',
      'id',
      'no such unit exists today. Only the name in force can be corrected.',
    );
  }
  return { id, effects: effect('unit', 'changed', [unit.key]) };
}

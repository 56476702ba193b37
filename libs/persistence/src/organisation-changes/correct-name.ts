import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { privateText, publicText } from '@app/organisation-files';
import {
  CounterEntity,
  LocationEntity,
  OfficerEntity,
  ServiceEntity,
} from '../organisation/index.js';
import { readValue, refused } from './change-refused.js';
import { findStored } from './find-stored.js';
import { type Change, effect, type Present } from './present.js';

const CORRECT_NAME = {
  location: (tx: EntityManager, id: string, name: string) =>
    tx.update(LocationEntity, { id }, { name }),
  service: (tx: EntityManager, id: string, name: string) =>
    tx.update(ServiceEntity, { id }, { name }),
  counter: (tx: EntityManager, id: string, name: string) =>
    tx.update(CounterEntity, { id }, { name }),
  officer: (tx: EntityManager, id: string, name: string) =>
    tx.update(OfficerEntity, { id }, { name }),
};
const unitsCorrected = defineQuery<
  { id: string; name: string | null; today: string },
  { key: string }
>(new URL('./queries/correct-unit-name.sql', import.meta.url));

export type NamedKind = 'unit' | keyof typeof CORRECT_NAME;

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
  const { key } = await findStored(tx, kind, { id, field: 'id' });
  if (text !== null) await CORRECT_NAME[kind](tx, id, text);
  if (publicName !== undefined) {
    const citizensRead = readValue('publicName', () => publicText(publicName));
    await tx.update(OfficerEntity, { id }, { publicName: citizensRead });
  }
  return { id, effects: effect(kind, 'changed', [key]) };
}

async function correctUnitName(
  tx: EntityManager,
  id: string,
  name: string | null,
  today: string,
): Promise<Change> {
  const [unit] = await unitsCorrected(tx, { id, name, today });
  if (unit === undefined) {
    throw refused(
      'unit.unknown',
      'id',
      'no such unit exists today. Only the name in force can be corrected.',
    );
  }
  return { id, effects: effect('unit', 'changed', [unit.key]) };
}

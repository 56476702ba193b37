import { addRow } from '@app/database';
import type { EntityManager } from 'typeorm';
import {
  checkNip,
  type Employment,
  key,
  nipDigits,
  privateText,
  publicText,
} from '@app/organisation-files';
import { OfficerEntity } from '../organisation/index.js';
import { readValue } from './change-refused.js';
import { type Change, effect } from './present.js';

export interface NewOfficer {
  key: string;
  name: string;
  /** what citizens read */
  publicName: string;
  /** 18 digits; never shown again */
  nip: string | null;
  employment: Employment;
}

/**
 * An officer, without an assignment yet.
 *
 * @throws ChangeRefused `key.taken`, `officer.nip-taken`, `request.invalid`
 */
export async function createOfficer(tx: EntityManager, officer: NewOfficer): Promise<Change> {
  const nip = officer.nip === null ? null : readValue('nip', () => readNip(officer));
  const { id } = await addRow(tx, OfficerEntity, {
    key: readValue('key', () => key(officer.key)),
    name: readValue('name', () => privateText(officer.name)),
    publicName: readValue('publicName', () => publicText(officer.publicName)),
    nip,
    employment: officer.employment,
  });
  return { id, effects: effect('officer', 'created', [officer.key]) };
}

function readNip({ nip, employment }: NewOfficer): string {
  const digits = nipDigits(nip ?? '');
  checkNip(digits, employment);
  return digits;
}

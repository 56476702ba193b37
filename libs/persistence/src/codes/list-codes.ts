import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { IssuedCode } from './issued-code.js';

const allCodes = defineQuery<{ day: string }, IssuedCode>(
  new URL('./queries/list-codes.sql', import.meta.url),
);
const codesById = defineQuery<{ day: string; id: string }, IssuedCode>(
  new URL('./queries/find-code.sql', import.meta.url),
);
const codesBelow = defineQuery<{ day: string; unitId: string }, IssuedCode>(
  new URL('./queries/list-codes-below.sql', import.meta.url),
);

/**
 * All codes of the agency, revoked ones too, by unit and key, their targets as named on `day`
 * (YYYY-MM-DD). Runs in the caller's tenant transaction, as all here.
 */
export function listCodes(tx: EntityManager, day: string): Promise<IssuedCode[]> {
  return allCodes(tx, { day });
}

/** One code of the agency; null for an id that does not exist or belongs to another agency. */
export async function findCode(
  tx: EntityManager,
  day: string,
  id: string,
): Promise<IssuedCode | null> {
  const [code] = await codesById(tx, { day, id });
  return code ?? null;
}

/**
 * The official codes in use of a unit and of all that stands below it on `day`, by unit and key.
 * Codes of kind uji take invented ratings and are left out.
 */
export function listCodesBelow(
  tx: EntityManager,
  day: string,
  unitId: string,
): Promise<IssuedCode[]> {
  return codesBelow(tx, { day, unitId });
}

import { generateCode } from '@app/codes';
import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { CodeChangeRefused } from './code-change-refused.js';

const lockedCodes = defineQuery<{ id: string }, { key: string; edition: number }>(
  new URL('./queries/lock-code.sql', import.meta.url),
);
const revoked = defineCommand<{ id: string; at: Date }>(
  new URL('./queries/revoke-code.sql', import.meta.url),
);
const retired = defineCommand<{ id: string; at: Date; key: string }>(
  new URL('./queries/retire-code.sql', import.meta.url),
);
const replacements = defineQuery<{ id: string }, { id: string }>(
  new URL('./queries/find-replacement.sql', import.meta.url),
);
const issuedInPlace = defineQuery<
  { id: string; key: string; code: string; at: Date },
  { id: string }
>(new URL('./queries/replace-code.sql', import.meta.url));
const passedOn = defineCommand<{ id: string; nextId: string; at: Date }>(
  new URL('./queries/pass-on-successions.sql', import.meta.url),
);

/**
 * Takes a code out of use from `at` on: its page says so. The earliest time that
 * was set holds. Runs in the caller's tenant transaction, as all here.
 *
 * @throws CodeChangeRefused `code.unknown` when the agency has no such code
 */
export async function revokeCode(tx: EntityManager, id: string, at: Date): Promise<void> {
  await lockCode(tx, id);
  await revoked(tx, { id, at });
}

/**
 * Revokes a code, issues a new one under its key for the target it has on that day (of a merged unit:
 * the successor) and for what is planned for it, and returns the new one's id. A
 * code revoked before can be replaced; one replaced before cannot, so that two clicks do not make two.
 *
 * @param newCode draws a code; asked again while the drawn one exists already, in any agency
 * @throws CodeChangeRefused `code.unknown`, `code.replaced`
 */
export async function replaceCode(
  tx: EntityManager,
  id: string,
  at: Date,
  newCode: () => string = generateCode,
): Promise<string> {
  const { key, edition } = await lockCode(tx, id);
  const [replacement] = await replacements(tx, { id });
  if (replacement !== undefined) throw new CodeChangeRefused('code.replaced');
  // no key of the organisation's files holds a ~
  await retired(tx, { id, at, key: `${key}~${edition}` });
  const nextId = await issueInPlaceOf(tx, { id, key, at, newCode });
  await passedOn(tx, { id, nextId, at });
  return nextId;
}

async function lockCode(tx: EntityManager, id: string): Promise<{ key: string; edition: number }> {
  const [row] = await lockedCodes(tx, { id });
  if (row === undefined) throw new CodeChangeRefused('code.unknown');
  return row;
}

async function issueInPlaceOf(
  tx: EntityManager,
  replaced: { id: string; key: string; at: Date; newCode: () => string },
): Promise<string> {
  const { id, key, at, newCode } = replaced;
  const [issued] = await issuedInPlace(tx, { id, key, code: newCode(), at });
  return issued?.id ?? issueInPlaceOf(tx, replaced);
}

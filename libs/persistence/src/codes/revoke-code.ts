import { generateCode } from '@app/codes';
import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { CodeChangeRefused } from './code-change-refused.js';
import { CodeEntity } from './code.entity.js';

const issuedInstead = defineQuery<
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
  const code = await lockCode(tx, id);
  if (code.revokedAt === null || at < code.revokedAt)
    await tx.update(CodeEntity, { id }, { revokedAt: at });
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
  if (await tx.existsBy(CodeEntity, { replacesId: id }))
    throw new CodeChangeRefused('code.replaced');
  await revokeCode(tx, id, at);
  // no key of the organisation's files holds a ~
  await tx.update(CodeEntity, { id }, { key: `${key}~${edition}` });
  const nextId = await issueInsteadOf(tx, { id, key, at, newCode });
  await passedOn(tx, { id, nextId, at });
  return nextId;
}

async function lockCode(tx: EntityManager, id: string): Promise<CodeEntity> {
  const code = await tx.findOne(CodeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (code === null) throw new CodeChangeRefused('code.unknown');
  return code;
}

async function issueInsteadOf(
  tx: EntityManager,
  replaced: { id: string; key: string; at: Date; newCode: () => string },
): Promise<string> {
  const { id, key, at, newCode } = replaced;
  const [issued] = await issuedInstead(tx, { id, key, code: newCode(), at });
  return issued?.id ?? issueInsteadOf(tx, replaced);
}

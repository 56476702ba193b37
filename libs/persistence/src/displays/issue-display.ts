import { generateCode } from '@app/codes';
import { addRow, defineQuery } from '@app/database';
import { DomainError } from '@app/errors';
import { type EntityManager, IsNull } from 'typeorm';
import { replaceCode } from '../codes/index.js';
import { DisplayEntity } from './display.entity.js';

/** Why a display cannot be let in or shut out. */
export class DisplayRefused extends DomainError<
  'counter.unknown' | 'counter.closed' | 'display.unknown'
> {}

interface NewDisplay {
  counterId: string;
  /** SHA-256 in hex of the secret in its address */
  tokenHash: string;
  userId: string;
  at: Date;
}

const lockedCounters = defineQuery<{ counterId: string; at: Date }, { closed: boolean | null }>(
  new URL('./queries/lock-counter.sql', import.meta.url),
);
const displayCodes = defineQuery<
  { counterId: string; at: Date },
  { id: string; own: boolean; active: boolean }
>(new URL('./queries/find-display-codes.sql', import.meta.url));
const createdCodes = defineQuery<{ counterId: string; code: string; at: Date }, { id: string }>(
  new URL('./queries/create-display-code.sql', import.meta.url),
);

/**
 * Lets a display in, and returns its id. The counter gets a code of channel `display` where it has none
 * in use. Runs in the caller's tenant transaction, as all here.
 *
 * @throws DisplayRefused `counter.unknown`, `counter.closed`
 */
export async function issueDisplay(tx: EntityManager, display: NewDisplay): Promise<string> {
  const { counterId, tokenHash, userId, at } = display;
  await requireOpenCounter(tx, counterId, at);
  await ensureDisplayCode(tx, counterId, at);
  const { id } = await addRow(tx, DisplayEntity, {
    counterId,
    tokenHash: Buffer.from(tokenHash, 'hex'),
    issuedBy: userId,
    issuedAt: at,
  });
  return id;
}

/**
 * Shuts a display out; done again it keeps its first time.
 *
 * @throws DisplayRefused `display.unknown`
 */
export async function revokeDisplay(
  tx: EntityManager,
  id: string,
  { userId, at }: { userId: string; at: Date },
): Promise<void> {
  await tx.update(DisplayEntity, { id, revokedAt: IsNull() }, { revokedBy: userId, revokedAt: at });
  if (!(await tx.existsBy(DisplayEntity, { id }))) throw new DisplayRefused('display.unknown');
}

async function requireOpenCounter(tx: EntityManager, counterId: string, at: Date): Promise<void> {
  const [counter] = await lockedCounters(tx, { counterId, at });
  if (counter === undefined) throw new DisplayRefused('counter.unknown');
  if (counter.closed) throw new DisplayRefused('counter.closed');
}

async function ensureDisplayCode(tx: EntityManager, counterId: string, at: Date): Promise<void> {
  const codes = await displayCodes(tx, { counterId, at });
  if (codes.some(({ active }) => active)) return;
  const revoked = codes.find(({ own }) => own);
  if (revoked) await replaceCode(tx, revoked.id, at);
  else await createDisplayCode(tx, counterId, at);
}

/** No key of the organisation's files holds a ~, so this one is never in the way of an import. */
async function createDisplayCode(tx: EntityManager, counterId: string, at: Date): Promise<void> {
  const [issued] = await createdCodes(tx, { counterId, code: generateCode(), at });
  if (issued === undefined) await createDisplayCode(tx, counterId, at);
}

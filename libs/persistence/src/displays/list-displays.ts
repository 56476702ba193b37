import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { DisplayEntity } from './display.entity.js';
import type { Display } from './display.js';

/** All displays, revoked ones too, the newest first. Runs in the caller's tenant transaction. */
export function listDisplays(tx: EntityManager): Promise<Display[]> {
  return displaysWhere(tx, {});
}

export async function findDisplay(tx: EntityManager, id: string): Promise<Display | null> {
  const [display] = await displaysWhere(tx, { id });
  return display ?? null;
}

async function displaysWhere(
  tx: EntityManager,
  where: FindOptionsWhere<DisplayEntity>,
): Promise<Display[]> {
  const rows = await tx.find(DisplayEntity, {
    where,
    relations: { counter: true },
    order: { issuedAt: 'DESC', id: 'ASC' },
  });
  return rows.map(asDisplay);
}

function asDisplay(row: DisplayEntity): Display {
  const { id, counter, issuedAt, revokedAt, lastSeenAt, clockOffSeconds } = row;
  const { name } = counter;
  return {
    id,
    counter: { id: counter.id, name },
    issuedAt,
    revokedAt,
    lastSeenAt,
    clockOffSeconds,
  };
}

import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Display } from './display.js';

const allDisplays = defineQuery<object, Display>(
  new URL('./queries/list-displays.sql', import.meta.url),
);
const displaysById = defineQuery<{ id: string }, Display>(
  new URL('./queries/find-display.sql', import.meta.url),
);

/** All displays, revoked ones too, the newest first. Runs in the caller's tenant transaction. */
export function listDisplays(tx: EntityManager): Promise<Display[]> {
  return allDisplays(tx, {});
}

export async function findDisplay(tx: EntityManager, id: string): Promise<Display | null> {
  const [display] = await displaysById(tx, { id });
  return display ?? null;
}

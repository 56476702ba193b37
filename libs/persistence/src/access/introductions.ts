import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from './role.js';

const introductionOf = defineQuery<Pick<Viewer, 'userId'>, { isIntroduced: boolean }>(
  new URL('./queries/find-introduction.sql', import.meta.url),
);
const noted = defineCommand<Pick<Viewer, 'userId'> & { at: Date }>(
  new URL('./queries/note-introduction.sql', import.meta.url),
);

/** Has this person gone through the screens before the first figures? Runs in the caller's tenant transaction. */
export async function isIntroduced(tx: EntityManager, { userId }: Viewer): Promise<boolean> {
  const [row] = await introductionOf(tx, { userId });
  return row?.isIntroduced ?? false;
}

/** The first time counts. Runs in the caller's tenant transaction. */
export async function noteIntroduction(
  tx: EntityManager,
  { userId }: Viewer,
  at: Date,
): Promise<void> {
  await noted(tx, { userId, at });
}

import { defineCommand, type Queryable } from '@app/database';
import type { LevelContrast } from '@app/statistics';

/** How far present and served ratings of an officer differ in a closed quarter; for reviewers only. */
export interface NewLevelContrast {
  assignmentId: string;
  /** standard errors, -100 to 100; above 0: present is higher */
  z: number;
  verdict: LevelContrast['verdict'];
}

const inserted = defineCommand<{ instansiId: string; closedPeriodId: string; contrasts: string }>(
  new URL('./queries/insert-level-contrasts.sql', import.meta.url),
);
const copied = defineCommand<{ instansiId: string; closedPeriodId: string; newId: string }>(
  new URL('./queries/copy-level-contrasts.sql', import.meta.url),
);

/** Keeps what reviewers are told of a quarter that is closed. */
export async function addLevelContrasts(
  tx: Queryable,
  of: { instansiId: string; closedPeriodId: string },
  contrasts: readonly NewLevelContrast[],
): Promise<void> {
  if (contrasts.length > 0) await inserted(tx, { ...of, contrasts: JSON.stringify(contrasts) });
}

/** A revision says again what was said at the closing. */
export async function copyLevelContrasts(
  tx: Queryable,
  of: { instansiId: string; closedPeriodId: string; newId: string },
): Promise<void> {
  await copied(tx, of);
}

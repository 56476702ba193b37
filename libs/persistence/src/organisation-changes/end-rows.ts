import { defineCommand, defineQuery, type Queryable } from '@app/database';

/** Rows, or the things whose rows they are, and the first day on which they are no more. */
interface Ends {
  readonly ids: readonly string[];
  readonly day: string;
}

/** Ends what units are called, where they stand in the tree and who leads them. */
export const endVersionsOfUnits = defineCommand<Ends>(
  new URL('./queries/end-versions-of-units.sql', import.meta.url),
);

/** Ends what counters offer. */
export const endOffersOfCounters = defineCommand<Ends>(
  new URL('./queries/end-offers-of-counters.sql', import.meta.url),
);

/** Ends services on all counters. */
export const endOffersOfServices = defineCommand<Ends>(
  new URL('./queries/end-offers-of-services.sql', import.meta.url),
);

/** Ends where counters stand. */
export const endPlacesOfCounters = defineCommand<Ends>(
  new URL('./queries/end-places-of-counters.sql', import.meta.url),
);

const shiftsOfCounters = defineQuery<Ends, { n: number }>(
  new URL('./queries/end-shifts-of-counters.sql', import.meta.url),
);
const shiftsOfAssignments = defineQuery<Ends, { n: number }>(
  new URL('./queries/end-shifts-of-assignments.sql', import.meta.url),
);
const codesOfCounters = defineQuery<Ends, { key: string }>(
  new URL('./queries/revoke-codes-of-counters.sql', import.meta.url),
);
const codesOfAssignments = defineQuery<Ends, { key: string }>(
  new URL('./queries/revoke-codes-of-assignments.sql', import.meta.url),
);

/** Ends the shifts of counters with the day before; returns how many. */
export async function endShiftsOfCounters(tx: Queryable, ends: Ends): Promise<number> {
  const [row] = await shiftsOfCounters(tx, ends);
  return row!.n;
}

/** Ends the shifts of assignments with the day before; returns how many. */
export async function endShiftsOfAssignments(tx: Queryable, ends: Ends): Promise<number> {
  const [row] = await shiftsOfAssignments(tx, ends);
  return row!.n;
}

/** Takes the codes out of use that on the day point at these counters; returns their keys. */
export async function revokeCodesOfCounters(tx: Queryable, ends: Ends): Promise<string[]> {
  return sortedKeys(await codesOfCounters(tx, ends));
}

/** Takes the badges of these assignments out of use; returns their keys. */
export async function revokeCodesOfAssignments(tx: Queryable, ends: Ends): Promise<string[]> {
  return sortedKeys(await codesOfAssignments(tx, ends));
}

function sortedKeys(rows: readonly { key: string }[]): string[] {
  return rows.map(({ key }) => key).sort();
}

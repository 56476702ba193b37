import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';

/** A field of the calendar grid. */
export interface ServedPeriod {
  key: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** first local day after it */
  to: string;
}

/** How much is known of the persons whom a subject's services served in a period. */
export interface Served {
  /** pairs of a service and a month in which it was offered */
  expected: number;
  /** pairs of these with a number */
  known: number;
  /** sum of the numbers */
  persons: number;
}

interface Asked {
  instansiId: string;
  ids: readonly string[];
  keys: readonly string[];
  /** first local days, YYYY-MM-DD, and first local days after */
  firsts: readonly string[];
  afters: readonly string[];
}

type ServedRow = Served & { id: string; key: string };

const SERVED_OF: Readonly<
  Record<
    Exclude<SubjectKind, 'assignment'>,
    (tx: EntityManager, asked: Asked) => Promise<ServedRow[]>
  >
> = {
  instansi: defineQuery<Asked, ServedRow>(
    new URL('./queries/find-served-of-instansi.sql', import.meta.url),
  ),
  unit: defineQuery<Asked, ServedRow>(
    new URL('./queries/find-served-of-units.sql', import.meta.url),
  ),
  service: defineQuery<Asked, ServedRow>(
    new URL('./queries/find-served-of-services.sql', import.meta.url),
  ),
  location: defineQuery<Asked, ServedRow>(
    new URL('./queries/find-served-of-locations.sql', import.meta.url),
  ),
};

/**
 * Persons served by subject and period, as `<subject id> <period key>`; nothing for a subject without
 * services and for assignments, since nobody counts persons served by officer. `ids` are subjects of one
 * kind; a week holds no month and so knows nothing. Names its agency, because the worker sees all of them.
 */
export async function findServed(
  tx: EntityManager,
  instansiId: string,
  kind: SubjectKind,
  ids: readonly string[],
  periods: readonly ServedPeriod[],
): Promise<Map<string, Served>> {
  if (kind === 'assignment') return new Map();
  const rows = await SERVED_OF[kind](tx, {
    instansiId,
    ids,
    keys: periods.map(({ key }) => key),
    firsts: periods.map(({ from }) => from),
    afters: periods.map(({ to }) => to),
  });
  return new Map(
    rows.map(({ id, key, expected, known, persons }) => [
      `${id} ${key}`,
      { expected, known, persons },
    ]),
  );
}

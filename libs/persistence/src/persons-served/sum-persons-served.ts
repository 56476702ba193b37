import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '../organisation-tree/index.js';

/** A field of the calendar grid. */
export interface PersonsServedPeriod {
  key: string;
  /** first local day, YYYY-MM-DD */
  from: string;
  /** first local day after it */
  to: string;
}

/** How much is known of the persons whom a subject's services served in a period. */
export interface PersonsServed {
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

type PersonsServedRow = PersonsServed & { id: string; key: string };

const PERSONS_SERVED_OF: Readonly<
  Record<
    Exclude<SubjectKind, 'assignment'>,
    (tx: EntityManager, asked: Asked) => Promise<PersonsServedRow[]>
  >
> = {
  instansi: defineQuery<Asked, PersonsServedRow>(
    new URL('./queries/sum-of-instansi.sql', import.meta.url),
  ),
  unit: defineQuery<Asked, PersonsServedRow>(
    new URL('./queries/sum-of-units.sql', import.meta.url),
  ),
  service: defineQuery<Asked, PersonsServedRow>(
    new URL('./queries/sum-of-services.sql', import.meta.url),
  ),
  location: defineQuery<Asked, PersonsServedRow>(
    new URL('./queries/sum-of-locations.sql', import.meta.url),
  ),
};

/**
 * Persons served by subject and period, as `<subject id> <period key>`; nothing for a subject without
 * services and for assignments, since nobody counts persons served by officer. `ids` are subjects of one
 * kind; a week holds no month and so knows nothing. Names its agency, because the worker sees all of them.
 */
export async function sumPersonsServed(
  tx: EntityManager,
  instansiId: string,
  kind: SubjectKind,
  ids: readonly string[],
  periods: readonly PersonsServedPeriod[],
): Promise<Map<string, PersonsServed>> {
  if (kind === 'assignment') return new Map();
  const rows = await PERSONS_SERVED_OF[kind](tx, {
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

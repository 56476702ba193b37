import { defineCommand, defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import { refused } from './change-refused.js';
import { type Effect, effect } from './present.js';
import { closeCounters } from './retire-counter.js';

/** Units that go on in a successor from a day on. */
export interface Merge {
  readonly ids: readonly string[];
  readonly into: { readonly id: string; readonly key: string };
  readonly from: string;
}

/** A row of a unit that ends, and the row in the successor that goes on in its place. */
export interface Move {
  readonly before: string;
  readonly after: string;
  readonly key: string;
}

interface Continued {
  readonly moves: readonly Move[];
  readonly effects: readonly Effect[];
}

/** Units that end, on a day. */
interface Ends {
  readonly ids: readonly string[];
  readonly from: string;
}

type Successor = Ends & { readonly successorId: string };
type KeyedSuccessor = Successor & { readonly successorKey: string };

const laterPlans = defineQuery<Ends, { kind: string; key: string; begins: string }>(
  new URL('./queries/find-later-plan.sql', import.meta.url),
);
const servicesContinued = defineQuery<KeyedSuccessor, Move>(
  new URL('./queries/continue-services.sql', import.meta.url),
);
const endServices = defineCommand<Ends>(
  new URL('./queries/end-services-of-units.sql', import.meta.url),
);
const beginAssignments = defineCommand<Successor>(
  new URL('./queries/continue-assignments.sql', import.meta.url),
);
const assignmentsContinued = defineQuery<Successor, Move>(
  new URL('./queries/list-continued-assignments.sql', import.meta.url),
);
const endAssignments = defineCommand<Ends>(
  new URL('./queries/end-assignments-of-units.sql', import.meta.url),
);
const countersContinued = defineQuery<KeyedSuccessor, Move>(
  new URL('./queries/continue-counters.sql', import.meta.url),
);
const continuePlaces = defineCommand<{ counters: string; from: string }>(
  new URL('./queries/continue-places.sql', import.meta.url),
);
const continueOffers = defineCommand<{ counters: string; services: string; from: string }>(
  new URL('./queries/continue-offers.sql', import.meta.url),
);
const continueShifts = defineCommand<{
  counters: string;
  assignments: string;
  from: string;
  successorId: string;
}>(new URL('./queries/continue-shifts.sql', import.meta.url));
const codesContinued = defineQuery<
  Successor & { services: string; counters: string; assignments: string },
  { key: string }
>(new URL('./queries/continue-codes.sql', import.meta.url));

/**
 * Services and assignments are never deleted, so none may begin after its unit's end.
 *
 * @throws ChangeRefused `change.too-early`
 */
export async function refusePlans(
  tx: EntityManager,
  ids: readonly string[],
  from: string,
): Promise<void> {
  const [later] = await laterPlans(tx, { ids, from });
  if (later === undefined) return;
  const message = `the ${later.kind} "${later.key}" begins on ${later.begins} only. Take a later day.`;
  throw refused('change.too-early', 'from', message);
}

export async function continueServices(tx: EntityManager, merge: Merge): Promise<Continued> {
  const moves = await servicesContinued(tx, keyedSuccessor(merge));
  await endServices(tx, merge);
  return continued('service', moves);
}

/** One assignment of each officer in the successor; one that is there already takes the others in. */
export async function continueAssignments(tx: EntityManager, merge: Merge): Promise<Continued> {
  const successor = keyedSuccessor(merge);
  await beginAssignments(tx, successor);
  const moves = await assignmentsContinued(tx, successor);
  await endAssignments(tx, merge);
  return continued('assignment', moves);
}

/** Counters with what they offer, where they stand and who is rostered there. */
export async function continueCounters(
  tx: EntityManager,
  merge: Merge,
  services: readonly Move[],
  assignments: readonly Move[],
): Promise<Continued> {
  const { from, into } = merge;
  const moves = await countersContinued(tx, keyedSuccessor(merge));
  const going = {
    counters: JSON.stringify(moves),
    services: JSON.stringify(services),
    assignments: JSON.stringify(assignments),
    from,
    successorId: into.id,
  };
  await continuePlaces(tx, going);
  await continueOffers(tx, going);
  await continueShifts(tx, going);
  const shifts = await closeCounters(
    tx,
    moves.map(({ before }) => before),
    from,
  );
  const { effects } = continued('counter', moves);
  return { moves, effects: [...effects, ...effect('shift', 'continued', shifts)] };
}

/** A badge whose officer has left goes on for the successor and names nobody. */
export async function continueCodes(
  tx: EntityManager,
  { ids, into, from }: Merge,
  moves: Readonly<Record<'services' | 'counters' | 'assignments', readonly Move[]>>,
): Promise<{ effects: readonly Effect[] }> {
  const codes = await codesContinued(tx, {
    ids,
    from,
    successorId: into.id,
    services: JSON.stringify(moves.services),
    counters: JSON.stringify(moves.counters),
    assignments: JSON.stringify(moves.assignments),
  });
  return { effects: effect('code', 'continued', keysOf(codes)) };
}

function keyedSuccessor({ ids, from, into }: Merge): KeyedSuccessor {
  return { ids, from, successorId: into.id, successorKey: into.key };
}

function continued(what: Effect['what'], moves: readonly Move[]): Continued {
  return { moves, effects: effect(what, 'continued', keysOf(moves)) };
}

function keysOf(rows: readonly { key: string }[]): string[] {
  return rows.map(({ key }) => key);
}

import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { lockOrganisation } from '../organisation/index.js';
import { localDay } from '../organisation-tree/index.js';
import { refused } from './change-refused.js';

/** The moment of a change. */
export interface Present {
  readonly at: Date;
  /** the agency's local day, YYYY-MM-DD */
  readonly today: string;
}

/** What a change did, or in a preview would do, to rows of one kind. */
export interface Effect {
  readonly what:
    'unit' | 'service' | 'location' | 'counter' | 'officer' | 'assignment' | 'shift' | 'code';
  readonly change: 'created' | 'changed' | 'ended' | 'continued';
  readonly count: number;
  /** keys of the rows where they have one: `continued` names the new rows */
  readonly keys: readonly string[];
}

/** What was changed, and everything that happened with it. */
export interface Change {
  readonly id: string;
  readonly effects: readonly Effect[];
}

/**
 * Begins a change: one at a time, imports too, so that what was checked still holds when it is
 * written. Runs in the caller's tenant transaction, as all here.
 */
export async function beginChange(tx: EntityManager, at: Date): Promise<Present> {
  await lockOrganisation(tx);
  return { at, today: await localDay(tx, at) };
}

/**
 * What exists changes from tomorrow at the earliest: today's ratings were given under what stood this
 * morning, and figures rest on the days before.
 *
 * @throws ChangeRefused `change.too-early`
 */
export function requireTomorrow(from: string, { today }: Present): void {
  requireDay(from, DateTime.fromISO(today).plus({ days: 1 }).toISODate() ?? today);
}

/**
 * What is new may begin today.
 *
 * @throws ChangeRefused `change.too-early`
 */
export function requireToday(from: string, { today }: Present): void {
  requireDay(from, today);
}

function requireDay(from: string, earliest: string): void {
  if (from >= earliest) return;
  throw refused(
    'change.too-early',
    'from',
    `${from} is too early: figures rest on the days before. The earliest is ${earliest}.`,
  );
}

/** One effect, or none when no row is concerned. */
export function effect(
  what: Effect['what'],
  change: Effect['change'],
  rows: readonly string[] | number,
): Effect[] {
  const [count, keys] = typeof rows === 'number' ? [rows, []] : [rows.length, rows];
  return count === 0 ? [] : [{ what, change, count, keys }];
}

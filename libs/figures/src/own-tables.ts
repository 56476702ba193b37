import { groupBy } from '@app/collections';
import type { CountLedger } from './count-ledger.js';
import type { CountsByDay } from './counts-by-day.js';
import type { FigureSubject } from './figure.js';
import type { Line } from './line.js';
import type { OwnRatings } from './own-ratings.js';
import type { Combination, OwnTable } from './unit-table.js';

/** The tables of all units with ratings of their own; yields after each unit. */
export function* ownTables(
  ledger: CountLedger,
  ratings: readonly OwnRatings[],
): Generator<void, Map<string, OwnTable>> {
  const byUnit = groupBy(ratings, ({ unitId }) => unitId);
  const tables = new Map<string, OwnTable>();
  for (const unitId of [...byUnit.keys()].toSorted()) {
    const own = byUnit.get(unitId)!;
    const services = linesOf(ledger, own, ({ serviceId }) => serviceId, 'service');
    const officers = linesOf(ledger, own, ({ officerId }) => officerId, 'assignment');
    const combinations = combinationsOf(ledger, own, services, officers);
    tables.set(unitId, { services, officers, combinations });
    yield;
  }
  return tables;
}

function linesOf(
  ledger: CountLedger,
  own: readonly OwnRatings[],
  idOf: (one: OwnRatings) => string | null,
  kind: FigureSubject['kind'],
): Line[] {
  const groups = groupBy(
    own.filter((one) => idOf(one) !== null),
    (one) => idOf(one)!,
  );
  return [...groups.keys()].toSorted().map((id) => ({
    subject: { kind, id },
    basis: kind === 'assignment' ? 'attested' : 'all',
    counts: summed(ledger, groups.get(id)!),
    chains: [],
  }));
}

function combinationsOf(
  ledger: CountLedger,
  own: readonly OwnRatings[],
  services: readonly Line[],
  officers: readonly Line[],
): Combination[] {
  const at = (lines: readonly Line[], id: string | null): number =>
    lines.findIndex(({ subject }) => subject.id === id);
  const groups = groupBy(own, ({ serviceId, officerId, attested }) =>
    [serviceId ?? '', officerId ?? '', attested].join('|'),
  );
  return [...groups.values()].map((alike) => ({
    service: at(services, alike[0]!.serviceId),
    officer: at(officers, alike[0]!.officerId),
    attested: alike[0]!.attested,
    counts: summed(ledger, alike),
  }));
}

function summed(ledger: CountLedger, ratings: readonly OwnRatings[]): CountsByDay {
  const sum = ledger.open();
  for (const { unitId, counts } of ratings) {
    ledger.add(unitId, sum, counts, ledger.tree.everything);
  }
  return sum;
}

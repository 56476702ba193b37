import { groupBy } from '@app/collections';
import type { Basis, FigureSubject } from '../figure.js';
import { chainsWith, type Line } from '../line.js';
import { dayNumber } from '../period-days.js';
import { counts, type Crowd, type Published, type ShownFigure } from './published.js';

/**
 * What two ends of a subject's figures tell: persons by crowd, −1 where only what ends earlier counts one. Or what
 * two figures of the same days tell that count differently.
 */
export interface ShownWindow {
  name: string;
  subject: FigureSubject;
  basis: Basis | 'others';
  from: number;
  until: number;
  /** by crowd: 1, 0 or −1 */
  holds: Int8Array;
  persons: number;
}

/** The windows of every subject of a list, over crowds. */
export function shownWindows(
  published: Published,
  crowds: readonly Crowd[],
  wanted: (figure: ShownFigure) => boolean,
): ShownWindow[] {
  const subjects = groupBy(
    published.figures.filter((one) => one.measure === published.measure && wanted(one)),
    ({ basis, subject }) => `${basis} ${subject.kind} ${subject.id}`,
  );
  const windows = [...subjects]
    .flatMap(([name, figures]) =>
      windowsOf(
        { name, ...figures[0]! },
        figures.map((one) => edgeOf(published, crowds, one)),
        crowds,
      ),
    )
    .filter(({ persons }) => persons > 0);
  return [...windows, ...otherWindows(windows, crowds).filter(({ persons }) => persons > 0)];
}

/** A figure between two ends of days, with the crowds that it counts. */
interface Edge {
  from: number;
  until: number;
  holds: Int8Array;
}

function edgeOf({ period }: Published, crowds: readonly Crowd[], figure: ShownFigure): Edge {
  const from = dayNumber(period, figure.from) - 1;
  const until = dayNumber(period, figure.until);
  const isIn = (crowd: Crowd): boolean =>
    counts(figure, crowd) &&
    from < crowd.day &&
    crowd.day <= until &&
    (figure.withLeftOut || !crowd.isLeftOut);
  return { from, until, holds: Int8Array.from(crowds, (crowd) => (isIn(crowd) ? 1 : 0)) };
}

type Named = Pick<ShownWindow, 'name' | 'subject' | 'basis'>;

/** Every window between two ends that hang together, and every figure that tells something else than they do. */
function windowsOf(
  { name, subject, basis }: Named,
  edges: readonly Edge[],
  crowds: readonly Crowd[],
): ShownWindow[] {
  const window = (from: number, until: number, holds: Int8Array): ShownWindow => ({
    name,
    subject,
    basis,
    from,
    until,
    holds,
    persons: weigh(holds, crowds),
  });
  const chains = edges.reduce<Line['chains']>(
    (known, { from, until }) => chainsWith(known, [from, until]),
    [],
  );
  return chains.flatMap((chain) => {
    const upTo = countsUpTo(chain, edges, crowds.length);
    const inside = edges.filter(({ from }) => chain.includes(from));
    const between = chain.flatMap((from, at) =>
      chain
        .slice(at + 1)
        .map((until) => window(from, until, less(upTo.get(until)!, upTo.get(from)!))),
    );
    const apart = inside.map(({ from, until, holds }) =>
      window(from, until, less(holds, less(upTo.get(until)!, upTo.get(from)!))),
    );
    return [...between, ...apart];
  });
}

/** By end of a chain: the crowds counted from its first end on, along the figures that lead there. */
function countsUpTo(
  [first]: readonly number[],
  edges: readonly Edge[],
  crowds: number,
): Map<number, Int8Array> {
  const upTo = new Map<number, Int8Array>([[first!, new Int8Array(crowds)]]);
  for (const [end, counted] of upTo) {
    for (const { from, until, holds } of edges) {
      if (from === end && !upTo.has(until)) upTo.set(until, plus(counted, holds));
      if (until === end && !upTo.has(from)) upTo.set(from, less(counted, holds));
    }
  }
  return upTo;
}

function plus(one: Int8Array, other: Int8Array): Int8Array {
  return one.map((held, at) => held + other[at]!);
}

function less(one: Int8Array, other: Int8Array): Int8Array {
  return one.map((held, at) => held - other[at]!);
}

/** All less attested, wherever both have the window. */
function otherWindows(windows: readonly ShownWindow[], crowds: readonly Crowd[]): ShownWindow[] {
  const keyOf = ({ subject, from, until }: ShownWindow): string =>
    `${subject.kind} ${subject.id} ${from} ${until}`;
  const attested = new Map(
    windows.filter(({ basis }) => basis === 'attested').map((window) => [keyOf(window), window]),
  );
  return windows.flatMap((window) => {
    const part = window.basis === 'all' ? attested.get(keyOf(window)) : undefined;
    if (!part) return [];
    const holds = less(window.holds, part.holds);
    const name = window.name.replace('all', 'others');
    return [{ ...window, name, basis: 'others' as const, holds, persons: weigh(holds, crowds) }];
  });
}

/** Persons of a combination, whichever sign they have. */
export function weigh(holds: Int8Array, crowds: readonly { persons: number }[]): number {
  let persons = 0;
  for (let at = 0; at < holds.length; at += 1)
    persons += Math.abs(holds[at]!) * crowds[at]!.persons;
  return persons;
}

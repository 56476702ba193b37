import { groupBy } from '@app/collections';
import type { Basis, FigureSubject } from '../figure.js';
import { chainsWith, type Line } from '../line.js';
import { dayNumber } from '../period-days.js';
import {
  counts,
  type Crowd,
  type Published,
  type ShownFigure,
  type Spot,
  spotsIn,
} from './published.js';

/**
 * What two ends of a subject's figures tell: persons by crowd, −1 where only what ends earlier counts one. Or what
 * two figures of the same days tell that count differently, as those of two states do.
 */
export interface ShownWindow {
  name: string;
  subject: FigureSubject;
  basis: Basis | 'others';
  from: number;
  until: number;
  /** which states the figures are of */
  states: string;
  /** whether it is what one state tells beside another one */
  isRevision: boolean;
  /** by crowd: 1, 0 or −1, and where a revision counts somebody in two places up to twice that */
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
    .flatMap(([name, figures]) => {
      const edges = figures.map((one) => edgeOf(published, crowds, one));
      return windowsOfSubject({ name, ...figures[0]! }, edges, crowds);
    })
    .filter(({ persons }) => persons > 0);
  return [...windows, ...otherWindows(windows, crowds).filter(({ persons }) => persons > 0)];
}

/** A figure between two ends of days, with the crowds that it counts. */
interface Edge {
  from: number;
  until: number;
  state: number;
  holds: Int8Array;
}

function edgeOf({ period }: Published, crowds: readonly Crowd[], figure: ShownFigure): Edge {
  const from = dayNumber(period, figure.from) - 1;
  const until = dayNumber(period, figure.until);
  const isIn = (spot: Spot): boolean =>
    counts(figure, spot) &&
    from < spot.day &&
    spot.day <= until &&
    (figure.withLeftOut || !spot.isLeftOut);
  const { state } = figure;
  const holds = Int8Array.from(crowds, (crowd) => spotsIn(crowd, state).filter(isIn).length);
  return { from, until, state, holds };
}

/** The windows of every state, and what each figure tells that was revised. */
function windowsOfSubject(
  named: Named,
  edges: readonly Edge[],
  crowds: readonly Crowd[],
): ShownWindow[] {
  const states = [...new Set(edges.map(({ state }) => state))].toSorted((a, b) => a - b);
  const inStates = states.flatMap((state) => {
    const name = state === 0 ? named.name : `${named.name}, state ${state}`;
    return windowsOf({ ...named, name, states: `${state}` }, standingIn(state, edges), crowds);
  });
  return [...inStates, ...revisedWindows(named, edges, crowds)];
}

/** What stands when a state is shown: its own figures, and those of earlier ones that it does not replace. */
function standingIn(state: number, edges: readonly Edge[]): Edge[] {
  const known = edges.filter((edge) => edge.state <= state);
  const isReplaced = ({ from, until, state: own }: Edge): boolean =>
    known.some((edge) => edge.from === from && edge.until === until && edge.state > own);
  return known.filter((edge) => !isReplaced(edge));
}

/** What two states of figures of the same days tell. */
function revisedWindows(
  named: Named,
  edges: readonly Edge[],
  crowds: readonly Crowd[],
): ShownWindow[] {
  return edges.flatMap((later) =>
    edges
      .filter(({ from, until, state }) => {
        return from === later.from && until === later.until && state < later.state;
      })
      .map((earlier): ShownWindow => {
        const states = `${later.state} less ${earlier.state}`;
        const holds = less(later.holds, earlier.holds);
        const { from, until } = later;
        const { subject, basis } = named;
        const persons = weigh(holds, crowds);
        const name = `${named.name}, states ${states}`;
        const isRevision = true;
        return { name, subject, basis, from, until, states, isRevision, holds, persons };
      }),
  );
}

type Named = Pick<ShownFigure, 'subject' | 'basis'> & { name: string };

/** Every window between two ends that hang together, and every figure that tells something else than they do. */
function windowsOf(
  { name, subject, basis, states }: Named & { states: string },
  edges: readonly Edge[],
  crowds: readonly Crowd[],
): ShownWindow[] {
  const window = (from: number, until: number, holds: Int8Array): ShownWindow => ({
    name,
    subject,
    basis,
    from,
    until,
    states,
    isRevision: false,
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
  const keyOf = ({ subject, from, until, states }: ShownWindow): string =>
    `${subject.kind} ${subject.id} ${from} ${until} ${states}`;
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

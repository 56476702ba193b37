import { groupBy } from '@app/collections';
import type { AssuranceLevel } from '@app/rating';
import {
  burstLimit,
  fitsPresentQuota,
  inSeries,
  judgeVisit,
  ticketsAreHarvested,
} from '@app/statistics';
import type { SimulatedRating } from './quarter.js';

export interface Judged {
  counted: SimulatedRating[];
  storedOnly: SimulatedRating[];
  held: SimulatedRating[];
  /** what a reviewer is asked about: a series, a burst, a drawer of tickets */
  holds: number;
  /** present ratings that the quota made open */
  lowered: number;
}

/**
 * All rules on, over the ratings of one officer. None sees an answer.
 * @param usual ratings of each level on a usual day of the unit
 */
export function judge(
  ratings: readonly SimulatedRating[],
  usual: Readonly<Record<AssuranceLevel, number>>,
): Judged {
  const days = [...groupBy(ratings, ({ day }) => day).values()];
  const judged = days.map((day) => judgeDay(day, usual));
  return {
    counted: judged.flatMap(({ counted }) => counted),
    storedOnly: judged.flatMap(({ storedOnly }) => storedOnly),
    held: judged.flatMap(({ held }) => held),
    holds: judged.reduce((total, { holds }) => total + holds, 0),
    lowered: judged.reduce((total, { lowered }) => total + lowered, 0),
  };
}

function judgeDay(
  ratings: readonly SimulatedRating[],
  usual: Readonly<Record<AssuranceLevel, number>>,
): Judged {
  const inTime = [...ratings].sort((a, b) => a.minute - b.minute);
  const levelled = lowerBeyondQuota(inTime);
  const storedOnly = levelled.filter((_, at) => visitVerdict(levelled, at) === 'stored only');
  const others = levelled.filter((rating) => !storedOnly.includes(rating));
  const suspicious = [...findSeries(others), ...findTickets(others)];
  const bursts = [...groupBy(others, ({ level }) => level)]
    .filter(([level, group]) => group.length > burstLimit(usual[level]))
    .map(([, group]) => group);
  const holds = [...suspicious, ...bursts];
  const held = [...new Set(holds.flat())];
  return {
    counted: others.filter((rating) => !held.includes(rating)),
    storedOnly,
    held,
    holds: holds.length,
    lowered: levelled.filter((rating, at) => rating.level !== inTime[at]?.level).length,
  };
}

/** A display's code changes each minute; who is quick uses that of the minute. */
function lowerBeyondQuota(ratings: readonly SimulatedRating[]): SimulatedRating[] {
  const present: number[] = [];
  return ratings.map((rating) => {
    if (rating.level !== 'present') return rating;
    const inStep = present.filter((minute) => Math.floor(minute) === Math.floor(rating.minute));
    const lately = present.filter((minute) => rating.minute - minute < 10);
    if (!fitsPresentQuota(inStep.length, lately.length)) return { ...rating, level: 'open' };
    present.push(rating.minute);
    return rating;
  });
}

function visitVerdict(ratings: readonly SimulatedRating[], at: number): string {
  const { cookie, channel, minute } = ratings[at] as SimulatedRating;
  const earlier = ratings.slice(0, at).filter((rating) => rating.cookie === cookie);
  return judgeVisit(
    channel,
    earlier.map((rating) => (minute - rating.minute) / 60),
  );
}

/** Everybody in the simulation has a cookie, so nobody is judged by the network. */
function findSeries(ratings: readonly SimulatedRating[]): SimulatedRating[][] {
  return [...groupBy(ratings, ({ cookie }) => cookie).values()]
    .map((group) => {
      const series = inSeries(group.map(({ minute }) => minute));
      return group.filter((_, at) => series[at]);
    })
    .filter((group) => group.length > 0);
}

function findTickets(ratings: readonly SimulatedRating[]): SimulatedRating[][] {
  const tickets = ratings.filter(({ channel }) => channel === 'ticket');
  return [...groupBy(tickets, ({ cookie }) => cookie).values()].filter((group) =>
    ticketsAreHarvested(group.length),
  );
}

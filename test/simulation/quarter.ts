import { ASSURANCE_LEVELS, type AssuranceLevel } from '@app/rating';
import type { Tally } from '@app/statistics';
import { drawAnswer, type Shape } from './answers.js';
import { drawBusyDay, drawIndex, type Random } from './random.js';

/** One rating for one officer, as the rules see it, and what only the simulation knows. */
export interface SimulatedRating {
  day: number;
  /** minute of the day */
  minute: number;
  level: AssuranceLevel;
  channel: 'poster' | 'display' | 'ticket';
  /** first-party cookie; a private window has a new one each time */
  cookie: string;
  /** network and family of browser, as far as the daily bucket tells them apart */
  device: string;
  answer: number;
  genuine: boolean;
}

/** Working days of a quarter, and of the four weeks before it from which the usual is learnt. */
export const QUARTER_DAYS = 60;
export const LEARNING_DAYS = 20;
export const OFFICERS_OF_UNIT = 8;

export interface Traffic {
  /** expected ratings of one officer in the quarter */
  perQuarter: number;
  /** shares of open, present and served */
  mix: readonly [number, number, number];
  /** a fortnight with half as many again, such as before school starts */
  season: boolean;
}

const CHANNELS = { open: 'poster', present: 'display', served: 'ticket' } as const;
const OPENS = 8 * 60;
const CLOSES = 16 * 60;
/** How many of those who are there use the office's Wi-Fi, and of the others share an address. */
const ON_OFFICE_WIFI = 0.5;
const ON_SHARED_ADDRESS = 0.15;
/** How often a browser rates the same officer again on the same day. */
const COMES_AGAIN = 0.04;
const BROWSERS = [0.7, 0.2, 0.1];

/** The honest ratings of one officer. */
export function drawOfficer(
  traffic: Traffic,
  days: number,
  shape: Shape,
  random: Random,
): SimulatedRating[] {
  const perDay = traffic.perQuarter / QUARTER_DAYS;
  return Array.from({ length: days }, (_, day) => {
    const peak = traffic.season && day >= 20 && day < 30 ? 1.5 : 1;
    const count = drawBusyDay(perDay * peak, random);
    return drawDay(day, count, traffic, shape, random);
  }).flat();
}

function drawDay(
  day: number,
  count: number,
  { mix }: Traffic,
  shape: Shape,
  random: Random,
): SimulatedRating[] {
  const ratings: SimulatedRating[] = [];
  for (let at = 0; at < count; at += 1) {
    const level = ASSURANCE_LEVELS[drawIndex(mix, random)] as AssuranceLevel;
    const earlier = ratings.at(-1);
    const again = earlier !== undefined && random() < COMES_AGAIN;
    ratings.push({
      day,
      minute: drawMinute(level, random),
      level,
      channel: CHANNELS[level],
      cookie: again ? earlier.cookie : `citizen ${random()}`,
      device: again ? earlier.device : drawDevice(level, random),
      answer: drawAnswer(shape, random),
      genuine: true,
    });
  }
  return ratings;
}

/** Who has only the poster's address rates in the evening, everybody else at the counter. */
function drawMinute(level: AssuranceLevel, random: Random): number {
  if (level === 'open') return 17 * 60 + random() * 5 * 60;
  return OPENS + random() * (CLOSES - OPENS);
}

function drawDevice(level: AssuranceLevel, random: Random): string {
  const browser = drawIndex(BROWSERS, random);
  if (level !== 'open' && random() < ON_OFFICE_WIFI) return `office ${browser}`;
  if (random() < ON_SHARED_ADDRESS) return `operator ${browser}`;
  return `own ${random()}`;
}

/** Ratings of a level that an officer of the unit gets on a usual day. */
export function usualPerDay(
  learning: readonly (readonly SimulatedRating[])[],
): Record<AssuranceLevel, number> {
  const ratings = learning.flat();
  const perDay = (level: AssuranceLevel): number =>
    ratings.filter((rating) => rating.level === level).length / (learning.length * LEARNING_DAYS);
  return { open: perDay('open'), present: perDay('present'), served: perDay('served') };
}

export function tallyRatings(
  ratings: readonly SimulatedRating[],
  levels: readonly AssuranceLevel[],
): Tally {
  const tally = { n: 0, sum: 0, squares: 0 };
  for (const { level, answer } of ratings) {
    if (!levels.includes(level)) continue;
    tally.n += 1;
    tally.sum += answer;
    tally.squares += answer * answer;
  }
  return tally;
}

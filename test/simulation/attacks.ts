import type { AssuranceLevel } from '@app/rating';
import { QUARTER_DAYS, type SimulatedRating } from './quarter.js';
import type { Random } from './random.js';

export interface Attack {
  /** fakes in all */
  fakes: number;
  /** working days over which they are spread evenly */
  days: number;
  answer: 1 | 4;
  level: AssuranceLevel;
  /** phones: one, or those of friends */
  phones: number;
  /** minutes from one rating to the next within a day; a drip comes at any hour */
  pace: number | 'any hour';
}

const CHANNELS = { open: 'poster', present: 'display', served: 'ticket' } as const;
/** A phone has its Wi-Fi and its operator's network. */
const NETWORKS_OF_A_PHONE = 2;

/** The fakes, each from a fresh private window. */
export function drawAttack(attack: Attack, random: Random): SimulatedRating[] {
  const { fakes, days, answer, level, phones, pace } = attack;
  const first = Math.floor(random() * (QUARTER_DAYS - days + 1));
  const begin = 8 * 60 + random() * 60;
  return Array.from({ length: fakes }, (_, at) => {
    const inDay = Math.floor(at / days);
    const network = Math.floor(random() * NETWORKS_OF_A_PHONE);
    return {
      day: first + (at % days),
      minute: pace === 'any hour' ? 8 * 60 + random() * 8 * 60 : begin + inDay * pace,
      level,
      channel: CHANNELS[level],
      cookie: `private window ${at}`,
      device: `phone ${at % phones} ${network}`,
      answer,
      genuine: false,
    };
  });
}

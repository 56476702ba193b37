/** A reading of a clock: what it says, and how much time has really passed by then. In milliseconds. */
export interface ClockReading {
  /** since 1970 */
  wall: number;
  /** since a moment that stays the same; never jumps */
  elapsed: number;
}

/** A clock may be set by this much in ten minutes; what is more is a jump. */
const TOLERANCE_MS = 60_000;
/** So long a clock has to go on from where it jumped before it is believed. */
const AGREE_MS = 600_000;

/**
 * Tells whether a clock may be believed. One that says something else than the time that passed has jumped, ahead
 * or back: it is not believed until it is right again, or has gone on steadily for ten minutes from where it is now.
 */
export class ClockTrust {
  private doubted: ClockReading | undefined;

  /** @param trusted a reading that was right */
  constructor(private trusted: ClockReading) {}

  /** May this be believed? To be asked with every reading, in their order. */
  judge(reading: ClockReading): boolean {
    if (agree(this.trusted, reading)) {
      this.doubted = undefined;
      // not at every look: a clock that runs away by less than a minute each time would never be noticed
      if (reading.elapsed - this.trusted.elapsed >= AGREE_MS) this.trusted = reading;
      return true;
    }
    if (!this.doubted || !agree(this.doubted, reading)) this.doubted = reading;
    if (reading.elapsed - this.doubted.elapsed < AGREE_MS) return false;
    this.trusted = reading;
    this.doubted = undefined;
    return true;
  }

  /** How far this is ahead of the time that passed since the clock was trusted; negative where it is behind. */
  aheadBy(reading: ClockReading): number {
    return driftBetween(this.trusted, reading);
  }
}

function agree(one: ClockReading, other: ClockReading): boolean {
  return Math.abs(driftBetween(one, other)) <= TOLERANCE_MS;
}

function driftBetween(one: ClockReading, other: ClockReading): number {
  return other.wall - one.wall - (other.elapsed - one.elapsed);
}

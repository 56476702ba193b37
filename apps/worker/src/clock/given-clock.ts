import type { Clock } from '@app/platform';
import { TrustedClock } from './trusted-clock.js';

/** A time that is told and believed: that of an operator's command, of an invented year, or of a test. */
export class GivenClock extends TrustedClock {
  constructor(private readonly tell: Clock) {
    super();
  }

  now(): Date {
    return this.tell();
  }

  trusted(): Promise<Date> {
    return Promise.resolve(this.tell());
  }
}

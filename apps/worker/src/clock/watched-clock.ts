import { Logger } from '@nestjs/common';
import { NotYet } from '@app/jobs';
import type { ClockStore } from '@app/persistence/clock';
import { TrustedClock } from './trusted-clock.js';
import { ClockTrust, type ClockReading } from './clock-trust.js';
import type { MachineClock } from './machine-clock.js';

/** Often enough that a quick change of the machine is no doubt. */
const REMEMBER_EVERY_MS = 10_000;
const MUCH_MS = 60_000;

/**
 * The clock of a worker that runs. What cannot be taken back is done by the earlier of this machine's clock and the database
 * server's, so that one that is ahead hurries nothing, and none at all while it has jumped. What was trusted
 * is remembered in the database, so that a worker that starts on a wrong clock notices it too.
 */
export class WatchedClock extends TrustedClock {
  private readonly logger = new Logger(WatchedClock.name);
  private trust: ClockTrust | undefined;
  private remembered = -Infinity;
  private isDoubted = false;
  private isApart = false;

  constructor(
    private readonly store: Pick<ClockStore, 'readClock' | 'findReading' | 'remember'>,
    private readonly machine: MachineClock,
    /** told at every reading, for the metrics */
    private readonly tell: (isDoubted: boolean) => void,
  ) {
    super();
  }

  now(): Date {
    return new Date(this.machine.wall());
  }

  async trusted(): Promise<Date> {
    const reading = await this.reading();
    const start = this.trust ? reading : await this.startFrom(reading);
    // another job may have begun meanwhile
    this.trust ??= new ClockTrust(start);
    const aheadBy = this.trust.aheadBy(reading);
    this.note(this.trust.judge(reading), aheadBy);
    if (this.isDoubted) throw new NotYet('the clock has jumped');
    await this.remember(reading);
    return new Date(reading.wall);
  }

  private async reading(): Promise<ClockReading> {
    const begun = this.machine.uptime();
    const database = await this.store.readClock();
    const elapsed = this.machine.uptime();
    const own = this.machine.wall();
    this.compare(own, database);
    // the database's answer may have been on its way for all of that time
    return { wall: Math.min(own, database + elapsed - begun), elapsed };
  }

  /** Before a new start of a machine no uptime counts; then what was remembered must be of just now. */
  private async startFrom(reading: ClockReading): Promise<ClockReading> {
    const last = await this.store.findReading(this.machine.bootId);
    if (last === null) return reading;
    const isSameStart = last.bootId === this.machine.bootId && last.uptime <= reading.elapsed;
    return { wall: last.wall, elapsed: isSameStart ? last.uptime : reading.elapsed };
  }

  private async remember({ wall, elapsed }: ClockReading): Promise<void> {
    if (elapsed - this.remembered < REMEMBER_EVERY_MS) return;
    this.remembered = elapsed;
    await this.store.remember({ bootId: this.machine.bootId, wall, uptime: elapsed });
  }

  private note(isTrusted: boolean, aheadBy: number): void {
    this.tell(!isTrusted);
    if (isTrusted !== this.isDoubted) return;
    this.isDoubted = !isTrusted;
    if (isTrusted) {
      this.logger.log('the clock is trusted again');
      return;
    }
    const how = `${Math.round(Math.abs(aheadBy) / 1_000)} s ${aheadBy > 0 ? 'ahead of' : 'behind'}`;
    this.logger.warn(
      `The clock is ${how} what it should be by now. Nothing is sealed, erased, decided or shown until it ` +
        'is right again or has gone on for ten minutes: check the time of this machine and of the database.',
    );
  }

  private compare(own: number, database: number): void {
    const isApart = Math.abs(own - database) > MUCH_MS;
    if (isApart && !this.isApart) {
      const seconds = Math.round((own - database) / 1_000);
      this.logger.warn(
        `This machine's clock and the database's are ${Math.abs(seconds)} s apart; the earlier one counts. ` +
          'Let both follow a time server.',
      );
    }
    this.isApart = isApart;
  }
}

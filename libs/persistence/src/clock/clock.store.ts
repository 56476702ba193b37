import { defineCommand, defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';

/** A look at a clock that was trusted. */
export interface RememberedReading {
  /** of the machine's present start; another one after each */
  bootId: string;
  /** milliseconds since 1970 */
  wall: number;
  /** milliseconds since the start of that machine */
  uptime: number;
}

const clockReadings = defineQuery<object, { wall: number }>(
  new URL('./queries/read-clock.sql', import.meta.url),
);
const looks = defineQuery<{ bootId: string }, RememberedReading>(
  new URL('./queries/find-reading.sql', import.meta.url),
);
const remembered = defineCommand<{ bootId: string; wall: Date; uptime: number }>(
  new URL('./queries/remember-reading.sql', import.meta.url),
);

/** What workers remember of the clock beyond their own lives. */
export class ClockStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The database server's clock, milliseconds since 1970. */
  async readClock(): Promise<number> {
    const [reading] = await clockReadings(this.dataSource, {});
    return reading!.wall;
  }

  /** The last look of the same start of the same machine, else the last of all; null before the first. */
  async findReading(bootId: string): Promise<RememberedReading | null> {
    const [look] = await looks(this.dataSource, { bootId });
    return look ?? null;
  }

  async remember({ bootId, wall, uptime }: RememberedReading): Promise<void> {
    await remembered(this.dataSource, {
      bootId,
      wall: new Date(wall),
      uptime: Math.round(uptime),
    });
  }
}

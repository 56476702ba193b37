import type { DataSource } from 'typeorm';

/** A look at a clock that was trusted. */
export interface RememberedLook {
  /** of the machine's present start; another one after each */
  bootId: string;
  /** milliseconds since 1970 */
  wall: number;
  /** milliseconds since the start of that machine */
  uptime: number;
}

/** What workers remember of the clock beyond their own lives. */
export class ClockStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The database server's clock, milliseconds since 1970. */
  async readClock(): Promise<number> {
    const [{ wall }] = await this.dataSource.query(
      'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS wall',
    );
    return wall;
  }

  /** The last look of the same start of the same machine, else the last of all; null before the first. */
  async findLook(bootId: string): Promise<RememberedLook | null> {
    const [look] = await this.dataSource.query(
      `SELECT boot_id AS "bootId", extract(epoch FROM wall)::float8 * 1000 AS wall, uptime_ms::float8 AS uptime
       FROM clock_looks ORDER BY (boot_id = $1) DESC, wall DESC LIMIT 1`,
      [bootId],
    );
    return look ?? null;
  }

  async remember({ bootId, wall, uptime }: RememberedLook): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO clock_looks (boot_id, wall, uptime_ms) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT clock_looks_pk DO UPDATE SET wall = excluded.wall, uptime_ms = excluded.uptime_ms`,
      [bootId, new Date(wall), Math.round(uptime)],
    );
  }
}

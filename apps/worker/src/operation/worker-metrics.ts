import { type AggregationLag, measureLag } from '@app/persistence/cells';
import type { Database } from '@app/database';
import { Counter, Gauge } from 'prom-client';

const figures = new Counter({
  name: 'suara_figures_shown_total',
  help: 'Running figures shown.',
});
const lastDone = new Gauge({
  name: 'suara_job_done_timestamp_seconds',
  help: 'When a job last ended well, in seconds since 1970. The heartbeat of the worker.',
  labelNames: ['job'],
});
const doubted = new Gauge({
  name: 'suara_clock_doubted',
  help: '1 while the clock has jumped and nothing is sealed, erased, decided or released; else 0.',
});
let watched: Database | undefined;

new Gauge({
  name: 'suara_journal_rows_behind',
  help: 'Journal rows that no cell holds yet; 100000 stands for that many or more.',
  async collect() {
    this.set((await lag()).rows);
  },
});
new Gauge({
  name: 'suara_watermark_age_seconds',
  help: 'Seconds since cells were last written while journal rows wait; 0 when none does.',
  async collect() {
    this.set((await lag()).seconds);
  },
});

/** These many running figures are shown anew. */
export function countFigures(made: number): void {
  figures.inc(made);
}

/** A job ended well at this time. */
export function markDone(job: string, at: Date): void {
  lastDone.set({ job }, at.getTime() / 1_000);
}

/** What the last look at the clock made of it. */
export function markClock(isDoubted: boolean): void {
  doubted.set(isDoubted ? 1 : 0);
}

/** From now on the lag of the aggregation is looked up whenever the metrics are read. */
export function watchLag(database: Database): void {
  watched = database;
}

/** Unknown while the database does not answer; the other metrics must be told all the same. */
async function lag(): Promise<AggregationLag> {
  try {
    return await measureLag(watched!.dataSource);
  } catch {
    return { rows: NaN, seconds: NaN };
  }
}

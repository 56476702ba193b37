import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import {
  CHUNK_BYTES,
  type ExportContent,
  ExportLost,
  type ExportTry,
  type ExportWorkStore,
} from '@app/persistence/exports';
import { parsePeriod } from '@app/skm';
import { type ExportPlan, planExport, subjectsToRead } from './export-plan.js';
import { inChunks } from './in-chunks.js';
import { writeCsv } from './write-csv.js';
import { writeJson } from './write-json.js';
import { writeXlsx } from './write-xlsx.js';

/** A finished file can be fetched for so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;

type Clock = () => Date;

/** Thrown inside a try to end it when the worker stops. */
class Stopped extends Error {}

/** Writes the files that planners asked for, one at a time. */
export class MakeExports {
  private readonly logger = new Logger(MakeExports.name);
  private stopped = false;
  private running: Promise<void> | undefined;

  /** @param trustedTime by which files expire; throws while it is not known */
  constructor(
    private readonly store: ExportWorkStore,
    private readonly clock: Clock,
    private readonly trustedTime: () => Promise<Date>,
  ) {}

  /** Makes all that waits, then clears away what has expired. A second call joins the first. */
  execute(): Promise<void> {
    this.running ??= this.makeAll().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  /** The export at hand goes back to the others that wait. */
  stop(): void {
    this.stopped = true;
  }

  private async makeAll(): Promise<void> {
    while (!this.stopped) {
      const job = await this.store.take();
      if (job === null) break;
      await this.make(job);
    }
    await this.store.tidy(await this.trustedTime());
  }

  private async make(job: ExportTry): Promise<void> {
    try {
      await this.store.reading(job, parsePeriod(job.period), (content) => this.write(job, content));
    } catch (error) {
      await this.endTry(job, error as Error).catch(ignoreLost);
    }
  }

  private async write(job: ExportTry, content: ExportContent): Promise<void> {
    const madeAt = this.clock();
    const plan = await planExport(content, job, madeAt);
    const hash = createHash('sha256');
    let [ordinal, bytes] = [0, 0];
    for await (const chunk of inChunks(render(plan, job), CHUNK_BYTES)) {
      if (this.stopped) throw new Stopped();
      hash.update(chunk);
      bytes += chunk.length;
      await this.store.keepChunk(job, { ordinal: ordinal++, content: chunk }, progressOf(plan));
    }
    const expiresAt = new Date(this.clock().getTime() + KEPT_MS);
    const sha256 = hash.digest('hex');
    await this.store.publish(job, { rows: plan.written.rows, bytes, sha256, expiresAt });
  }

  private endTry(job: ExportTry, error: Error): Promise<void> {
    if (error instanceof ExportLost) return Promise.resolve();
    if (error instanceof Stopped) return this.store.giveBack(job);
    this.logger.error(`export ${job.exportId}, try ${job.attempts}: ${error.message}`);
    return this.store.putOff(job);
  }
}

/** 0 to 99 percent; 100 is for a file that can be fetched. */
function progressOf(plan: ExportPlan): { percent: number; rows: number } {
  const share = plan.content.handedOut / Math.max(1, subjectsToRead(plan));
  return { percent: Math.min(99, Math.floor(100 * share)), rows: plan.written.rows };
}

function render(plan: ExportPlan, job: ExportTry): AsyncIterable<string | Buffer> {
  switch (job.format) {
    case 'csv':
      return writeCsv(plan, job.separator);
    case 'xlsx':
      return writeXlsx(plan);
    case 'json':
      return writeJson(plan);
  }
}

/** Cancelled while the try was ending anyway. */
function ignoreLost(error: unknown): void {
  if (!(error instanceof ExportLost)) throw error;
}

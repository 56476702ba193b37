import { createHash } from 'node:crypto';
import { nextStep, Stopped } from '@app/jobs';
import {
  CHUNK_BYTES,
  type ExportContent,
  type ExportFormat,
  ExportLost,
  type ExportTry,
  ExportWorkStore,
} from '@app/persistence/exports';
import { parsePeriod, type Period } from '@app/skm';
import { Injectable, Logger } from '@nestjs/common';
import { TrustedClock } from '../clock/trusted-clock.js';
import { type ExportPlan, planExport } from './export-plan.js';
import { inChunks } from './in-chunks.js';
import { subjectsToRead } from './sections.js';
import { writeCsv } from './write-csv.js';
import { writeJson } from './write-json.js';
import { writeXlsx } from './write-xlsx.js';

/** A finished file can be fetched for so long. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Writes the files that planners asked for, one at a time. */
@Injectable()
export class MakeExports {
  private readonly logger = new Logger(MakeExports.name);

  constructor(
    private readonly store: ExportWorkStore,
    private readonly clock: TrustedClock,
  ) {}

  /** Makes all that waits, then clears away what has expired. */
  async execute(): Promise<void> {
    for (let job = await this.take(); job !== null; job = await this.take()) await this.make(job);
    await this.store.tidy(await this.clock.trusted());
  }

  private async take(): Promise<ExportTry | null> {
    await nextStep();
    return this.store.take();
  }

  private async make(job: ExportTry): Promise<void> {
    try {
      const time = { period: parsePeriod(job.period), at: this.clock.now() };
      await this.store.reading(job, time, (content) => this.write(job, content, time));
    } catch (error) {
      await this.endTry(job, error as Error).catch(ignoreLost);
    }
  }

  private async write(
    job: ExportTry,
    content: ExportContent,
    { period, at }: { period: Period; at: Date },
  ): Promise<void> {
    const plan = await planExport(content, period, at);
    const hash = createHash('sha256');
    let [ordinal, bytes] = [0, 0];
    for await (const chunk of inChunks(render(plan, job), CHUNK_BYTES)) {
      await nextStep();
      hash.update(chunk);
      bytes += chunk.length;
      await this.store.keepChunk(
        job,
        { ordinal: ordinal++, content: chunk },
        progressOf(plan, job.format),
      );
    }
    const expiresAt = new Date(this.clock.now().getTime() + KEPT_MS);
    const sha256 = hash.digest('hex');
    await this.store.publish(job, { rows: plan.written.rows, bytes, sha256, expiresAt });
  }

  private endTry(job: ExportTry, error: Error): Promise<void> {
    if (error instanceof ExportLost) return Promise.resolve();
    // another worker may have it at once
    if (error instanceof Stopped) return this.store.giveBack(job);
    this.logger.error(`export ${job.exportId}, try ${job.attempts}: ${error.message}`);
    return this.store.putOff(job);
  }
}

/** 0 to 99 percent; 100 is for a file that can be fetched. */
function progressOf(
  { context: { content }, written }: ExportPlan,
  format: ExportFormat,
): { percent: number; rows: number } {
  const share = content.handedOut / Math.max(1, subjectsToRead(content, format));
  return { percent: Math.min(99, Math.floor(100 * share)), rows: written.rows };
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

import { defineCommand, defineQuery } from '@app/database';
import type { DataSource } from 'typeorm';
import type { ExportContent } from './export-content.js';
import { ExportLost, type ExportTry, MOST_ATTEMPTS } from './export-job.js';
import { type FileTime, openContent } from './open-content.js';

/** What a finished file is known by. */
export interface FinishedFile {
  rows: number;
  bytes: number;
  sha256: string;
  expiresAt: Date;
}

/** Which try of which export; a change is refused when another worker has it. */
type Try = Pick<ExportTry, 'instansiId' | 'exportId' | 'leaseId'>;

const exhaustedFailed = defineCommand<{ mostAttempts: number }>(
  new URL('./queries/fail-exhausted.sql', import.meta.url),
);
const taken = defineQuery<object, ExportTry>(new URL('./queries/take-export.sql', import.meta.url));
const chunkKept = defineCommand<
  Try & { ordinal: number; content: Buffer; percent: number; rows: number }
>(new URL('./queries/keep-chunk.sql', import.meta.url));
const published = defineCommand<Try & FinishedFile>(
  new URL('./queries/publish-export.sql', import.meta.url),
);
const givenBack = defineCommand<Try>(new URL('./queries/give-export-back.sql', import.meta.url));
const putOff = defineCommand<Try & { mostAttempts: number }>(
  new URL('./queries/put-export-off.sql', import.meta.url),
);
const oldChunksDeleted = defineCommand<{ now: Date }>(
  new URL('./queries/delete-old-chunks.sql', import.meta.url),
);
const oldExportsDeleted = defineCommand<{ now: Date }>(
  new URL('./queries/delete-old-exports.sql', import.meta.url),
);
const readOnly = defineCommand<object>(new URL('./queries/read-only.sql', import.meta.url));

/**
 * Exports as the worker sees them. A file is written in pieces under the try's own lease; people see
 * them only after `publish`, which is one statement: there is never half a file.
 */
export class ExportWorkStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes the oldest export that waits or whose worker has gone silent; null when there is none. */
  async take(): Promise<ExportTry | null> {
    await exhaustedFailed(this.dataSource, { mostAttempts: MOST_ATTEMPTS });
    const [job] = await taken(this.dataSource, {});
    return job ?? null;
  }

  /** Hands `work` one snapshot of what is shown at a time; nothing is written in this transaction. */
  reading<T>(
    job: ExportTry,
    time: FileTime,
    work: (content: ExportContent) => Promise<T>,
  ): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await readOnly(tx, {});
      return work(await openContent(tx, job, time));
    });
  }

  /**
   * Keeps a piece of the file, tells how far the try has come (0 to 99) and prolongs the lease. A statement of its own: a long writing
   * transaction would hold the aggregation back.
   *
   * @throws ExportLost when the export was cancelled or another worker has it
   */
  async keepChunk(
    job: ExportTry,
    piece: { ordinal: number; content: Buffer },
    progress: { percent: number; rows: number },
  ): Promise<void> {
    const kept = await chunkKept(this.dataSource, { ...tryOf(job), ...piece, ...progress });
    this.mustHold(job, kept);
  }

  /**
   * Makes the pieces of this try the file.
   *
   * @throws ExportLost when the export was cancelled or another worker has it
   */
  async publish(job: ExportTry, file: FinishedFile): Promise<void> {
    this.mustHold(job, await published(this.dataSource, { ...tryOf(job), ...file }));
  }

  /** Lets another worker try at once; used when this one stops. Its try does not count. */
  async giveBack(job: ExportTry): Promise<void> {
    this.mustHold(job, await givenBack(this.dataSource, tryOf(job)));
  }

  /** After an error: waits a minute for the next try, or fails after the last. */
  async putOff(job: ExportTry): Promise<void> {
    const change = { ...tryOf(job), mostAttempts: MOST_ATTEMPTS };
    this.mustHold(job, await putOff(this.dataSource, change));
  }

  /** Removes files that have expired, pieces of tries that no longer count, and old requests. */
  async tidy(now: Date): Promise<void> {
    await oldChunksDeleted(this.dataSource, { now });
    await oldExportsDeleted(this.dataSource, { now });
  }

  private mustHold({ exportId }: ExportTry, changed: number): void {
    if (changed === 0) throw new ExportLost(exportId);
  }
}

const tryOf = ({ instansiId, exportId, leaseId }: ExportTry): Try => ({
  instansiId,
  exportId,
  leaseId,
});

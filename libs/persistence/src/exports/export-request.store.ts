import { defineCommand, defineQuery, type Tenancy } from '@app/database';
import type { EntityManager } from 'typeorm';
import { recordAction, addAuditEntry, type Viewer } from '../access/index.js';
import type { ExportParameters, ExportStatus } from './export-job.js';

export interface Requester {
  instansiId: string;
  userId: string;
}

/** An export as it stands in the list of the person who asked for it. */
export interface ListedExport extends ExportStatus {
  askedAt: Date;
}

/** Exports a person may have under way at once. */
const MOST_AT_ONCE = 5;

const requesterLocked = defineQuery<{ userId: string }, { lock: string }>(
  new URL('./queries/lock-requester.sql', import.meta.url),
);
const requested = defineQuery<
  Requester & ExportParameters & { at: Date; mostAtOnce: number },
  ExportStatus
>(new URL('./queries/request-export.sql', import.meta.url));
const found = defineQuery<{ userId: string; id: string }, ExportStatus>(
  new URL('./queries/find-export.sql', import.meta.url),
);
const listed = defineQuery<{ userId: string }, ListedExport>(
  new URL('./queries/list-exports.sql', import.meta.url),
);
const cancelled = defineCommand<{ userId: string; id: string }>(
  new URL('./queries/cancel-export.sql', import.meta.url),
);
const chunkOf = defineQuery<
  { userId: string; exportId: string; leaseId: string | null; ordinal: number },
  { content: Buffer }
>(new URL('./queries/read-chunk.sql', import.meta.url));

/**
 * Exports as the admin app sees them: those of the person who asked, in the agency of the session.
 * Every method throws `StoreUnavailable`.
 */
export class ExportRequestStore {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Null when this person has five under way already. A file holds officers' figures and what respondents
   * said of themselves, so that it was asked for is written down as a look.
   */
  request(by: Viewer, asked: ExportParameters, at: Date): Promise<ExportStatus | null> {
    return this.inTenant(by, async (tx) => {
      const { instansiId, userId } = by;
      await requesterLocked(tx, { userId });
      const request = { instansiId, userId, ...asked, at, mostAtOnce: MOST_AT_ONCE };
      const [status] = await requested(tx, request);
      if (status === undefined) return null;
      const { unitId, period } = asked;
      await addAuditEntry(tx, by, { what: 'export', assignmentId: null, unitId, period, at });
      const deed = { action: 'export.ask', subjectKind: 'export', subjectId: status.id } as const;
      await recordAction(tx, by, {
        ...deed,
        details: { period, unitId, format: asked.format },
        at,
      });
      return status;
    });
  }

  /** Null for an id that this person has not asked for. */
  find(by: Requester, id: string): Promise<ExportStatus | null> {
    return this.inTenant(by, async (tx) => (await found(tx, { userId: by.userId, id }))[0] ?? null);
  }

  /** The newest 50 of this person, newest first. */
  list(by: Requester): Promise<ListedExport[]> {
    return this.inTenant(by, (tx) => listed(tx, { userId: by.userId }));
  }

  /** Ends an export that waits or runs, and takes away a finished file. False for an unknown id. */
  cancel(by: Requester, id: string): Promise<boolean> {
    return this.inTenant(by, async (tx) => (await cancelled(tx, { userId: by.userId, id })) > 0);
  }

  /** One piece of a finished file, from 0; null when the file is no longer there. */
  readChunk(by: Requester, file: ExportStatus, ordinal: number): Promise<Buffer | null> {
    const { id: exportId, leaseId } = file;
    return this.inTenant(by, async (tx) => {
      const [chunk] = await chunkOf(tx, { userId: by.userId, exportId, leaseId, ordinal });
      return chunk?.content ?? null;
    });
  }

  private inTenant<T>(by: Requester, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.tenancy.withTenant(by.instansiId, work);
  }
}

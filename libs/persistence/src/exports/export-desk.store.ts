import type { EntityManager } from 'typeorm';
import { recordAction, recordLook, type Viewer } from '../access/index.js';
import type { Tenancy } from '@app/database';
import type { ExportParameters, ExportStatus } from './export-job.js';

export interface Requester {
  instansiId: string;
  userId: string;
}

/** Exports a person may have under way at once. */
const MOST_AT_ONCE = 5;

const STATUS_COLUMNS = `
  id, state, period, unit_id AS "unitId", format, separator, progress::integer, rows::float8,
  bytes::float8, sha256, lease_id AS "leaseId", expires_at AS "expiresAt"`;

/**
 * Exports as the admin app sees them: those of the person who asked, in the agency of the session.
 * Every method throws `StoreUnavailable`.
 */
export class ExportDeskStore {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Null when this person has five under way already. A file holds officers' figures and what respondents
   * said of themselves, so that it was asked for is written down as a look.
   */
  request(by: Viewer, asked: ExportParameters, at: Date): Promise<ExportStatus | null> {
    return this.inTenant(by, async (query, tx) => {
      // one request of a person at a time, so that the limit holds
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [by.userId]);
      const rows = await query(
        `INSERT INTO export_jobs (instansi_id, requested_by, period, unit_id, format, separator, created_at)
         SELECT $1, $2, $3, $4, $5, $6, $7
         WHERE $8 > (SELECT count(*) FROM export_jobs
           WHERE requested_by = $2 AND state IN ('waiting', 'running'))
         RETURNING ${STATUS_COLUMNS}`,
        [
          by.instansiId,
          by.userId,
          asked.period,
          asked.unitId,
          asked.format,
          asked.separator,
          at,
          MOST_AT_ONCE,
        ],
      );
      const [status] = rows as ExportStatus[];
      if (status === undefined) return null;
      const { unitId, period } = asked;
      await recordLook(tx, by, { what: 'export', assignmentId: null, unitId, period, at });
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
    return this.inTenant(by, async (query) => {
      const rows = await query(
        `SELECT ${STATUS_COLUMNS} FROM export_jobs WHERE requested_by = $1 AND id = $2`,
        [by.userId, id],
      );
      return (rows[0] as ExportStatus | undefined) ?? null;
    });
  }

  /** Ends an export that waits or runs, and takes away a finished file. False for an unknown id. */
  cancel(by: Requester, id: string): Promise<boolean> {
    return this.inTenant(by, async (query) => {
      const [rows] = (await query(
        `UPDATE export_jobs SET state = CASE state WHEN 'failed' THEN state ELSE 'cancelled' END
         WHERE requested_by = $1 AND id = $2 RETURNING id`,
        [by.userId, id],
      )) as [unknown[], number];
      return rows.length > 0;
    });
  }

  /** One piece of a finished file, from 0; null when the file is no longer there. */
  readChunk(by: Requester, file: ExportStatus, ordinal: number): Promise<Buffer | null> {
    return this.inTenant(by, async (query) => {
      const rows = await query(
        `SELECT c.content FROM export_chunks c
         JOIN export_jobs j ON j.instansi_id = c.instansi_id AND j.id = c.export_id
           AND j.lease_id = c.lease_id AND j.state = 'done' AND j.requested_by = $1
         WHERE c.export_id = $2 AND c.lease_id = $3 AND c.ordinal = $4`,
        [by.userId, file.id, file.leaseId, ordinal],
      );
      return (rows[0] as { content: Buffer } | undefined)?.content ?? null;
    });
  }

  private inTenant<T>(
    by: Requester,
    work: (query: Query, tx: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.tenancy.withTenant(by.instansiId, (tx) =>
      work((sql, parameters) => tx.query(sql, parameters), tx),
    );
  }
}

type Query = (sql: string, parameters: unknown[]) => Promise<unknown[]>;

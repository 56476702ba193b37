import {
  type ActionRow,
  findAuditEntriesAbout,
  listActions,
  type OfficerAuditEntry,
  type Viewer,
} from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';

/** Lines of one page. */
export const LOG_LINES = 100;

/** Who looked at an officer, and what was done to the agency's accounts, codes and organisation. */
@Injectable()
export class ReadLog {
  constructor(
    private readonly tenancy: Tenancy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Up to 100 audit entries before a moment, newest first. @param before null for the newest */
  auditEntries(officer: Viewer, before: Date | null): Promise<OfficerAuditEntry[]> {
    return this.read(officer, before, (tx, asked) => findAuditEntriesAbout(tx, officer, asked));
  }

  /** Up to 100 deeds before a moment, newest first. @param before null for the newest */
  actions(by: Viewer, before: Date | null): Promise<ActionRow[]> {
    return this.read(by, before, (tx, asked) => listActions(tx, asked.before, asked.limit));
  }

  private read<Row>(
    { instansiId }: Viewer,
    before: Date | null,
    list: (
      tx: Parameters<typeof findAuditEntriesAbout>[0],
      asked: { before: Date; limit: number },
    ) => Promise<Row[]>,
  ): Promise<Row[]> {
    // what happens in this very moment belongs to the newest
    const asked = { before: before ?? new Date(this.clock().getTime() + 1), limit: LOG_LINES };
    return this.tenancy.withTenant(instansiId, (tx) => list(tx, asked));
  }
}

import type { OfficerAuditEntry } from '@app/persistence/access';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { LOG_LINES, ReadLog } from './read-log.js';
import { ShowPeople } from './show-people.js';

/** A page of who looked at an officer's data. */
export interface ShownLooks {
  /** newest first */
  looks: readonly OfficerAuditEntry[];
  timeZone: string;
  isNewest: boolean;
  /** ISO 8601: older lines are asked for with it; null where there are none */
  olderThan: string | null;
}

@Injectable()
export class ShowLooks {
  constructor(
    private readonly log: ReadLog,
    private readonly people: ShowPeople,
  ) {}

  /** @param before ISO 8601; none for the newest */
  async execute(session: LiveSession, before: string | undefined): Promise<ShownLooks> {
    const isNewest = before === undefined;
    const [looks, timeZone] = await Promise.all([
      this.log.auditEntries(session, isNewest ? null : new Date(before)),
      this.people.timeZone(session),
    ]);
    const olderThan = looks.length === LOG_LINES ? looks.at(-1)!.at.toISOString() : null;
    return { looks, timeZone, isNewest, olderThan };
  }
}

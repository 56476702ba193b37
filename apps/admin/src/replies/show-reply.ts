import { Tenancy } from '@app/database';
import type { Reply } from '@app/persistence/replies';
import { timeZoneOf } from '@app/persistence/organisation-tree';
import type { Period } from '@app/skm';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ManageReplies } from './manage-replies.js';

/** What stands about a quarter, where an officer replies to it. */
export interface ShownReply {
  period: Period;
  assignmentId: string;
  /** null before the first */
  reply: Reply | null;
  timeZone: string;
}

@Injectable()
export class ShowReply {
  constructor(
    private readonly replies: ManageReplies,
    private readonly tenancy: Tenancy,
  ) {}

  /** @throws DomainError `assignment.unknown` for what is not the officer's own */
  async execute(session: LiveSession, period: Period, assignmentId: string): Promise<ShownReply> {
    const replies = await this.replies.list(session, assignmentId);
    const reply = replies.find((one) => one.period === period.key) ?? null;
    const timeZone = await this.tenancy.withTenant(session.instansiId, timeZoneOf);
    return { period, assignmentId, reply, timeZone };
  }
}

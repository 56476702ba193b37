import { Tenancy } from '@app/database';
import { listResets, type Reset } from '@app/persistence/access';
import { timeZoneOf } from '@app/persistence/organisation-tree';
import { Injectable } from '@nestjs/common';
import { ManageMySessions } from '../access/manage-my-sessions.js';
import type { MySessionView } from '../access/my-account.view.js';
import type { LiveSession } from '../access/resume-session.js';

export interface MyAccount {
  session: LiveSession;
  sessions: MySessionView[];
  resets: Reset[];
  timeZone: string;
}

/** All that a person may know of the own account. */
@Injectable()
export class ShowAccount {
  constructor(
    private readonly own: ManageMySessions,
    private readonly tenancy: Tenancy,
  ) {}

  async execute(session: LiveSession): Promise<MyAccount> {
    const [sessions, resets, timeZone] = await Promise.all([
      this.own.list(session),
      listResets(this.tenancy, session),
      this.tenancy.withTenant(session.instansiId, timeZoneOf),
    ]);
    return { session, sessions, resets, timeZone };
  }
}

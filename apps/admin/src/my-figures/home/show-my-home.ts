import { type OfferedReason, listReasons } from '@app/persistence/instruments';
import { Tenancy } from '@app/database';
import type { OfficerAuditEntry } from '@app/persistence/access';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../../access/resume-session.js';
import { type MyAccount, ShowAccount } from '../../account/show-account.js';
import { type FoundComments, ReadComments } from '../../comments/read-comments.js';
import type { OfficerIndicatorsView, ReasonView } from '../../indicators/indicators.view.js';
import { showOfficerIndicators } from '../../indicators/show-indicators.js';
import type { Messages } from '../../messages/messages.js';
import { ReadLog } from '../../people/read-log.js';
import type { MyRunningView } from '../my-figures.view.js';
import { missingOf, showRunning } from '../show-my-figures.js';
import { type MyHome, ReadMyHome } from './read-my-home.js';

/** What the home of an officer shows, with the words of the API. */
export interface MyHomeContent {
  home: MyHome;
  running: MyRunningView | null;
  /** what the running figure waits for; null where nothing is missing */
  waiting: ReasonView | null;
  /** the newest closed quarter */
  shown: OfficerIndicatorsView | null;
  offered: OfferedReason[];
  comments: FoundComments;
  /** newest first */
  looks: OfficerAuditEntry[];
  account: MyAccount;
}

/** Gathers the home of an officer. */
@Injectable()
export class ShowMyHome {
  constructor(
    private readonly readHome: ReadMyHome,
    private readonly comments: ReadComments,
    private readonly log: ReadLog,
    private readonly account: ShowAccount,
    private readonly tenancy: Tenancy,
  ) {}

  /**
   * @param assignmentId null for the newest
   * @returns null for an officer who has never been assigned
   * @throws DomainError `assignment.unknown`
   */
  async execute(
    session: LiveSession,
    assignmentId: string | null,
    messages: Messages,
  ): Promise<MyHomeContent | null> {
    const home = await this.readHome.execute(session, assignmentId);
    if (home === null) return null;
    const { open, closed, assignment } = home;
    const [offered, comments, looks, account] = await Promise.all([
      this.tenancy.withTenant(session.instansiId, (tx) => listReasons(tx, {})),
      this.comments.execute(session, { kind: 'assignment', id: assignment.id }, null),
      this.log.auditEntries(session, null),
      this.account.execute(session),
    ]);
    return {
      home,
      running: open && showRunning(open.running),
      waiting: open && missingOf(open.running, messages),
      shown: closed && showOfficerIndicators(closed, messages),
      offered,
      comments,
      looks,
      account,
    };
  }
}

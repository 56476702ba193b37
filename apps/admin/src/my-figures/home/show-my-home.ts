import type { OfficerAuditEntry } from '@app/persistence/access';
import { lastObjectionMoment } from '@app/persistence/integrity';
import type { Language } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../../access/resume-session.js';
import { type MyAccount, ShowAccount } from '../../account/show-account.js';
import { type FoundComments, ReadComments } from '../../comments/read-comments.js';
import type { OfficerIndicatorsView, ReasonView } from '../../indicators/indicators.view.js';
import { showOfficerIndicators } from '../../indicators/show-indicators.js';
import { messagesFor } from '../../messages/asked-messages.js';
import type { Messages } from '../../messages/messages.js';
import { ReadLog } from '../../people/read-log.js';
import { Introduce } from '../fairness/introduce.js';
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
  /** the figure of it to which one can still object; null once that is over */
  objectionable: Objectionable | null;
  comments: FoundComments;
  /** newest first */
  looks: OfficerAuditEntry[];
  account: MyAccount;
}

/** A page instead of the home: the screens before it, or that there is nothing yet. */
export type FoundHome = MyHomeContent | 'not introduced' | 'not assigned';

export interface Objectionable {
  figureId: string;
  until: Date;
}

/** Gathers the home of an officer. */
@Injectable()
export class ShowMyHome {
  constructor(
    private readonly readHome: ReadMyHome,
    private readonly comments: ReadComments,
    private readonly log: ReadLog,
    private readonly account: ShowAccount,
    private readonly introduce: Introduce,
  ) {}

  /**
   * @param assignmentId null for the newest
   * @throws DomainError `assignment.unknown`
   */
  async execute(
    session: LiveSession,
    assignmentId: string | null,
    language: Language,
  ): Promise<FoundHome> {
    if (!(await this.introduce.isDone(session))) return 'not introduced';
    const home = await this.readHome.execute(session, assignmentId);
    return home === null ? 'not assigned' : this.fill(session, home, messagesFor(language));
  }

  private async fill(
    session: LiveSession,
    home: MyHome,
    messages: Messages,
  ): Promise<MyHomeContent> {
    const { open, closed, assignment } = home;
    const [comments, looks, account] = await Promise.all([
      this.comments.execute(session, { kind: 'assignment', id: assignment.id }, null),
      this.log.auditEntries(session, null),
      this.account.execute(session),
    ]);
    const shown = closed && showOfficerIndicators(closed, messages);
    return {
      home,
      running: open && showRunning(open.running),
      waiting: open && missingOf(open.running, messages),
      shown,
      objectionable: objectionableIn(home, shown),
      comments,
      looks,
      account,
    };
  }
}

function objectionableIn(
  { now }: MyHome,
  shown: OfficerIndicatorsView | null,
): Objectionable | null {
  const figure = shown?.figures.officer ?? shown?.figures.pulse;
  if (!figure) return null;
  const until = lastObjectionMoment(figure.madeAt);
  return now < until ? { figureId: figure.id, until } : null;
}

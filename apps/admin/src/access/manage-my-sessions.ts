import { SessionStore, SignInStore } from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CheckPassword } from './check-password.js';
import type { Connection } from './connection.js';
import type { MySessionView } from './my-account.view.js';
import type { LiveSession } from './resume-session.js';
import { isLive } from './session-rules.js';

/** A person's own sessions and password. */
@Injectable()
export class ManageMySessions {
  constructor(
    private readonly sessions: SessionStore,
    private readonly signIns: SignInStore,
    private readonly checkPassword: CheckPassword,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(session: LiveSession): Promise<MySessionView[]> {
    const now = this.clock();
    const rows = await this.sessions.list(session);
    return rows
      .filter((row) => isLive(row, now))
      .map(({ id, browser, createdAt, lastSeenAt }) => {
        return { id, browser, createdAt, lastSeenAt, current: id === session.id };
      });
  }

  /** @throws DomainError `session.unknown` for what is not one of the person's */
  async close(session: LiveSession, id: string): Promise<void> {
    if (!(await this.sessions.closeOwn(session, id))) throw new DomainError('session.unknown');
  }

  closeOthers(session: LiveSession): Promise<void> {
    return this.sessions.closeOthers(session);
  }

  /**
   * Another password for whoever knows the present one; the other sessions end.
   *
   * @throws DomainError like {@link CheckPassword.execute}, AccessError like `requireStrongPassword`
   */
  async changePassword(
    session: LiveSession,
    { password, newPassword }: { password: string; newPassword: string },
    connection: Connection,
  ): Promise<void> {
    const credentials = { username: session.username, password };
    const { attempt } = await this.checkPassword.execute(credentials, connection, session.userId);
    await this.signIns.end(attempt, 'undecided');
    await this.sessions.changePassword(session, newPassword);
  }
}

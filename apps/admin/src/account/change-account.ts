import { Injectable } from '@nestjs/common';
import { connectionOf } from '../access/connection.js';
import { ManageMySessions } from '../access/manage-my-sessions.js';
import type { NewPasswordDto } from '../access/my-account.dto.js';
import type { LiveSession } from '../access/resume-session.js';
import { forgetSession } from '../access/session-cookie.js';
import { ShowSession } from '../access/show-session.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PATHS } from './account-paths.js';

/** Changes of one's own account, each with the page that follows. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly own: ManageMySessions,
    private readonly session: ShowSession,
  ) {}

  /** @throws DomainError like {@link ManageMySessions.changePassword} */
  async password(asked: PageRequest, session: LiveSession, form: NewPasswordDto): Promise<string> {
    await this.own.changePassword(session, form, connectionOf(asked.request));
    return asked.goTo(PATHS.account, 'password-changed');
  }

  async endOthers(asked: PageRequest, session: LiveSession): Promise<string> {
    await this.own.closeOthers(session);
    return asked.goTo(PATHS.account, 'sessions-ended');
  }

  /** @throws DomainError `session.unknown` */
  async endSession(asked: PageRequest, session: LiveSession, id: string): Promise<string> {
    await this.own.close(session, id);
    return asked.goTo(PATHS.account, 'session-ended');
  }

  async signOut(asked: PageRequest, session: LiveSession): Promise<string> {
    await forgetSession(asked.request, asked.reply, () => this.session.end(session));
    return asked.goTo(PATHS.signIn, 'signed-out');
  }
}

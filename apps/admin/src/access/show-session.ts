import { Tenancy } from '@app/database';
import { listResets, SessionStore } from '@app/persistence/access';
import { Injectable } from '@nestjs/common';
import { type LiveSession, ResumeSession } from './resume-session.js';
import { sessionView, type SessionView } from './session.view.js';

/** A session as the person who has it sees it, and its end. */
@Injectable()
export class ShowSession {
  constructor(
    private readonly resumeSession: ResumeSession,
    private readonly sessions: SessionStore,
    private readonly tenancy: Tenancy,
  ) {}

  async execute(session: LiveSession): Promise<SessionView> {
    return sessionView(session, await listResets(this.tenancy, session));
  }

  /** The session that a token has just opened. */
  async opened(token: string): Promise<SessionView> {
    return this.execute(await this.resumeSession.execute(token));
  }

  end({ instansiId, tokenHash }: LiveSession): Promise<void> {
    return this.sessions.close(instansiId, tokenHash);
  }
}

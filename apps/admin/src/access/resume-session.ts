import { SessionStore, type StoredSession } from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { isDueForTouch, isLive } from './session-rules.js';
import { hashToken } from './session-token.js';

/** A session that has not ended, and under which hash it is stored. */
export interface LiveSession extends StoredSession {
  tokenHash: Buffer;
}

@Injectable()
export class ResumeSession {
  constructor(
    private readonly sessions: SessionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The live session of a token, which counts as being seen now.
   *
   * @throws DomainError `session.required` without a token, for an unknown one and after the session's end
   */
  async execute(token: string | null): Promise<LiveSession> {
    if (token === null) throw new DomainError('session.required');
    const tokenHash = hashToken(token);
    const session = await this.sessions.find(tokenHash);
    const now = this.clock();
    if (session === null || !isLive(session, now)) throw new DomainError('session.required');
    if (isDueForTouch(session, now)) {
      await this.sessions.touch(session.instansiId, tokenHash, now);
    }
    return { ...session, tokenHash };
  }
}

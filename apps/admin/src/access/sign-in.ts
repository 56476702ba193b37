import { SessionStore, verifyPassword } from '@app/persistence/access';
import { DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../admin-tokens.js';
import { endOfSession } from './session-rules.js';
import { hashToken, newToken } from './session-token.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly sessions: SessionStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session and returns its token.
   *
   * @throws DomainError `session.wrong-credentials`, the same and as late for an unknown name as for a
   *   wrong password
   */
  async execute(username: string, password: string): Promise<string> {
    const known = await this.sessions.findSignIn(username);
    const matches = await verifyPassword(known?.passwordHash ?? null, password);
    if (known === null || !matches) throw new DomainError('session.wrong-credentials');
    const token = newToken();
    const at = this.clock();
    await this.sessions.open({
      tokenHash: hashToken(token),
      instansiId: known.instansiId,
      userId: known.userId,
      at,
      expiresAt: endOfSession(at),
    });
    return token;
  }
}

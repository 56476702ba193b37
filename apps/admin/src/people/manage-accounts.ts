import { type AccountRow, AccountStore, type Scope, type Viewer } from '@app/persistence/access';
import { redactComment } from '@app/redaction';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { hashToken, newToken } from '../access/session-token.js';

const HOUR_MS = 60 * 60 * 1000;
/** Until Monday for a link handed over on Friday. */
const LINK_HOURS = 72;

/** An account and the token of its link, which is told once and stored as a hash. */
export interface LinkedAccount {
  account: AccountRow;
  token: string;
  expiresAt: Date;
}

/** The people of an agency. No mail is sent: the administrator hands the link over. */
@Injectable()
export class ManageAccounts {
  constructor(
    private readonly accounts: AccountStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(by: Viewer): Promise<AccountRow[]> {
    return this.accounts.list(by);
  }

  /** @throws AccessError `user.unfit-name`, `user.taken`, `user.unfit-scope`, `unit.unknown`, `officer.unknown` */
  invite(
    by: Viewer,
    person: Scope & { username: string },
    token = newToken(),
  ): Promise<LinkedAccount> {
    return this.withLink((link, at) => this.accounts.invite(by, person, { link, at }), token);
  }

  /**
   * The old password, the second factor and all sessions end at once.
   *
   * @throws AccessError `user.unknown`, `user.last-administrator`
   */
  reset(by: Viewer, id: string): Promise<LinkedAccount> {
    return this.withLink((link, at) => this.accounts.reset(by, id, { link, at }));
  }

  /** @throws AccessError `user.unknown`, `user.unfit-scope`, `user.last-administrator`, … */
  changeScope(by: Viewer, id: string, scope: Scope): Promise<AccountRow> {
    return this.accounts.changeScope(by, id, scope, this.clock());
  }

  /** @throws AccessError `user.unknown`, `user.last-administrator` */
  deactivate(by: Viewer, id: string, reason: string | null): Promise<AccountRow> {
    const redacted = (reason && redactComment(reason).text) || null;
    return this.accounts.deactivate(by, id, { reason: redacted, at: this.clock() });
  }

  /** @throws AccessError `user.unknown` */
  reactivate(by: Viewer, id: string): Promise<AccountRow> {
    return this.accounts.reactivate(by, id, this.clock());
  }

  /** @throws AccessError `user.unknown` */
  async endSessions(by: Viewer, id: string): Promise<void> {
    await this.accounts.endSessions(by, id, this.clock());
  }

  private async withLink(
    deed: (link: { tokenHash: Buffer; expiresAt: Date }, at: Date) => Promise<AccountRow>,
    token = newToken(),
  ): Promise<LinkedAccount> {
    const at = this.clock();
    const expiresAt = new Date(at.getTime() + LINK_HOURS * HOUR_MS);
    return {
      account: await deed({ tokenHash: hashToken(token), expiresAt }, at),
      token,
      expiresAt,
    };
  }
}

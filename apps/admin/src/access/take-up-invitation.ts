import { InvitationStore, type StoredInvitation } from '@app/persistence/access';
import { DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../admin-tokens.js';
import { hashToken } from './session-token.js';

const UNKNOWN = 'invitation.unknown';

/** What whoever holds an invitation's token may do with it. */
@Injectable()
export class TakeUpInvitation {
  constructor(
    private readonly invitations: InvitationStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invitation.unknown` for an invented, a used and an expired one alike */
  async find(token: string): Promise<StoredInvitation> {
    const found = await this.invitations.find(hashToken(token));
    if (found === null || found.expiresAt <= this.clock()) throw new DomainError(UNKNOWN);
    return found;
  }

  /**
   * Sets the password; the invitation is used up.
   *
   * @throws DomainError `invitation.unknown`, AccessError `password.unfit`
   */
  async execute(token: string, password: string): Promise<StoredInvitation> {
    const found = await this.find(token);
    if (await this.invitations.accept(found, hashToken(token), password)) return found;
    throw new DomainError(UNKNOWN);
  }
}

import { InvitationStore, type Origins, type StoredInvitation } from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
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
    const found = await this.invitations.find(hashToken(readToken(token)));
    if (found === null || found.expiresAt <= this.clock()) throw new DomainError(UNKNOWN);
    return found;
  }

  /**
   * Sets the password; the invitation is used up.
   *
   * @param origins where the person is known from then on; null for nowhere
   * @throws DomainError `invitation.unknown`, AccessError like `requireStrongPassword`
   */
  async execute(
    token: string,
    password: string,
    origins: Origins | null,
  ): Promise<StoredInvitation> {
    const found = await this.find(token);
    const use = { tokenHash: hashToken(readToken(token)), password };
    if (await this.invitations.accept(found, use, { origins, at: this.clock() })) return found;
    throw new DomainError(UNKNOWN);
  }
}

/** A token as it was made: messages and fingers put blanks, line breaks and quotation marks around and into it. */
function readToken(typed: string): string {
  return typed.normalize('NFKC').replace(/[^\w-]/g, '');
}

import type { AccessKeys } from '@app/codes';
import { DomainError } from '@app/errors';
import type { StoredInvitation } from '@app/persistence/access';
import { Inject, Injectable } from '@nestjs/common';
import { originsOf } from '../access/attempt-keys.js';
import { letIn } from '../access/connection.js';
import { TakeUpInvitation } from '../access/take-up-invitation.js';
import { ACCESS_KEYS } from '../admin-tokens.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PATHS } from './account-paths.js';
import { SignInSteps } from './sign-in-steps.js';

const INVITATION = 'invitation';
/** To think of a password. */
const SECONDS = 30 * 60;

/** The way from the link of an invitation to a session. */
@Injectable()
export class FollowInvitation {
  constructor(
    private readonly invitation: TakeUpInvitation,
    private readonly steps: SignInSteps,
    @Inject(ACCESS_KEYS) private readonly keys: AccessKeys,
  ) {}

  /** Takes the token out of the address, so that it stands in no history. @throws DomainError `invitation.unknown` */
  async open(asked: PageRequest, token: string): Promise<string> {
    await this.invitation.find(token);
    asked.seal(INVITATION, token, SECONDS);
    return asked.goTo(PATHS.invitation);
  }

  /** @throws DomainError `invitation.unknown` */
  find(asked: PageRequest): Promise<StoredInvitation> {
    return this.invitation.find(tokenOf(asked));
  }

  /** Sets the password and signs in with it. @throws DomainError `invitation.unknown`, `password.…` */
  async take(asked: PageRequest, password: string): Promise<string> {
    const { username } = await letIn(asked.request, asked.reply, (connection) =>
      this.invitation.execute(tokenOf(asked), password, originsOf(connection, this.keys.attempts)),
    );
    asked.cookies.clear(INVITATION);
    return this.steps.enter(asked, { username, password, to: PATHS.home });
  }
}

function tokenOf(asked: PageRequest): string {
  const token = asked.unseal<string>(INVITATION);
  if (token === null) throw new DomainError('invitation.unknown');
  return token;
}

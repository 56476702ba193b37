import { AccessModule } from '@app/persistence/access';
import { Module } from '@nestjs/common';
import { CheckPassword } from './check-password.js';
import { CheckSecondFactor } from './check-second-factor.js';
import { EnrolSecondFactor } from './enrol-second-factor.js';
import { InvitationsController } from './invitations.controller.js';
import { ManageMySessions } from './manage-my-sessions.js';
import { MyAccountController } from './my-account.controller.js';
import { ResumeSession } from './resume-session.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SessionController } from './session.controller.js';
import { SetUpSecondFactor } from './set-up-second-factor.js';
import { ShowSession } from './show-session.js';
import { SignIn } from './sign-in.js';
import { TakeUpInvitation } from './take-up-invitation.js';
import { ACCESS_PROBLEMS } from './access-problems.js';

/** Signing in and what belongs to it. `ResumeSession` is for the guard of all routes, the
 * other use cases for the pages of one's account. */
@Module({
  imports: [AccessModule],
  controllers: [
    SessionController,
    SecondFactorController,
    InvitationsController,
    MyAccountController,
  ],
  providers: [
    ResumeSession,
    CheckPassword,
    CheckSecondFactor,
    EnrolSecondFactor,
    SetUpSecondFactor,
    SignIn,
    ShowSession,
    TakeUpInvitation,
    ManageMySessions,
  ],
  exports: [
    ResumeSession,
    SetUpSecondFactor,
    SignIn,
    ShowSession,
    TakeUpInvitation,
    ManageMySessions,
  ],
})
export class AdminAccessModule {
  static readonly problems = ACCESS_PROBLEMS;
}

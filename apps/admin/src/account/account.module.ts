import { Module } from '@nestjs/common';
import { AdminAccessModule } from '../access/access.module.js';
import { AccountPages } from './account.page.js';
import { ChangeAccount } from './change-account.js';
import { FirstFactorPages } from './first-factor.page.js';
import { FollowInvitation } from './follow-invitation.js';
import { InvitationPages } from './invitation.page.js';
import { MyFactorPages } from './my-factor.page.js';
import { ShowAccount } from './show-account.js';
import { SignInPages } from './sign-in.page.js';
import { SignInSteps } from './sign-in-steps.js';
import { SignOutPage } from './sign-out.page.js';

/** The pages of signing in and of one's own account, over the use cases of `access`. */
@Module({
  imports: [AdminAccessModule],
  controllers: [
    SignInPages,
    FirstFactorPages,
    SignOutPage,
    InvitationPages,
    AccountPages,
    MyFactorPages,
  ],
  providers: [SignInSteps, FollowInvitation, ShowAccount, ChangeAccount],
  exports: [ShowAccount],
})
export class AccountModule {}

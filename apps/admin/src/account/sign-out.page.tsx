import { Post } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { PATHS } from './account-paths.js';
import { ChangeAccount } from './change-account.js';

@Page()
@Needs('my-account.manage')
export class SignOutPage {
  constructor(private readonly change: ChangeAccount) {}

  @Post('keluar')
  @WithoutPreview()
  signOut(@Asked() asked: PageRequest, @CurrentSession() session: LiveSession): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.change.signOut(asked, session),
      again: () => asked.goTo(PATHS.home),
    });
  }
}

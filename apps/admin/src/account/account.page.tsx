import { Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { SIGN_IN_RATE } from '../access/sign-in-rate.js';
import { NewPasswordDto } from '../access/my-account.dto.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { IdPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { InMenu } from '../pages/menu/menu.js';
import { ACCOUNT_MENU } from './account-texts.js';
import { AccountPage } from './account.view.js';
import { ChangeAccount } from './change-account.js';
import { ShowAccount } from './show-account.js';

/** One's own account: password, sessions, and the way to a second factor. */
@Page()
@Needs('my-account.manage')
export class AccountPages {
  constructor(
    private readonly account: ShowAccount,
    private readonly change: ChangeAccount,
  ) {}

  @Get('akun')
  @InMenu(900, ACCOUNT_MENU)
  async showAccount(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(<AccountPage asked={asked} account={await this.account.execute(session)} />);
  }

  @Post('akun/kata-sandi')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  changePassword(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return submitForm(asked, NewPasswordDto, {
      act: (form) => this.change.password(asked, session, form),
      again: () => this.showAccount(asked, session),
      fieldOf: {
        'session.wrong-credentials': 'password',
        'session.locked': 'password',
        'password.unfit': 'newPassword',
        'password.guessable': 'newPassword',
        'password.like-name': 'newPassword',
      },
    });
  }

  @Post('akun/sesi/akhiri-lain')
  @WithoutPreview()
  endOthers(@Asked() asked: PageRequest, @CurrentSession() session: LiveSession): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.change.endOthers(asked, session),
      again: () => this.showAccount(asked, session),
    });
  }

  @Post('akun/sesi/:id/akhiri')
  @WithoutPreview()
  endSession(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.change.endSession(asked, session, id),
      again: () => this.showAccount(asked, session),
    });
  }
}

import { Get } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { ShowAccount } from '../account/show-account.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { HOME_MENU } from './home-texts.js';
import { answerHome } from './home.view.js';

/** Where signing in leads: on to the home of one's role where there is one. */
@Page()
@Needs('my-account.manage')
export class HomePages {
  constructor(private readonly account: ShowAccount) {}

  @Get()
  @InMenu(0, HOME_MENU)
  async showHome(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return answerHome(asked, await this.account.execute(session));
  }
}

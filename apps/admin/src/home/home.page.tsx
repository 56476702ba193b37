import { Get } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { ShowAccount } from '../account/show-account.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Homes } from '../pages/menu/homes.js';
import { InMenu } from '../pages/menu/menu.js';
import { HOME_MENU } from './home-texts.js';
import { HomePage } from './home.view.js';

/** Where signing in leads. */
@Page()
@Needs('my-account.manage')
export class HomePages {
  constructor(
    private readonly account: ShowAccount,
    private readonly homes: Homes,
  ) {}

  @Get()
  @InMenu(0, HOME_MENU)
  async showHome(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    const home = this.homes.of(session.role);
    if (home !== null) return home.show(asked, session);
    return asked.show(<HomePage asked={asked} account={await this.account.execute(session)} />);
  }
}

import { Get } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Homes } from '../pages/menu/homes.js';
import { InMenu } from '../pages/menu/menu.js';
import { GeneralHome } from './general-home.js';
import { HOME_MENU } from './home-texts.js';

/** Where signing in leads. */
@Page()
@Needs('my-account.manage')
export class HomePages {
  constructor(
    private readonly homes: Homes,
    private readonly general: GeneralHome,
  ) {}

  @Get()
  @InMenu(0, HOME_MENU)
  showHome(@Asked() asked: PageRequest, @CurrentSession() session: LiveSession): Promise<string> {
    return (this.homes.of(session.role) ?? this.general).show(asked, session);
  }
}

import { Get, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { LogQueryDto } from './log.dto.js';
import { LOOKS_MENU } from './looks-texts.js';
import { LooksPage } from './looks.view.js';
import { ShowLooks } from './show-looks.js';

/** Who looked at the data of the officer who asks. */
@Page()
@Needs('my-figures.read')
export class LooksPages {
  constructor(private readonly looks: ShowLooks) {}

  @Get('siapa-melihat')
  @InMenu(4, LOOKS_MENU)
  async showLooks(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() { before }: LogQueryDto,
  ): Promise<string> {
    return asked.show(<LooksPage asked={asked} {...await this.looks.execute(session, before)} />);
  }
}

import { Get, Query } from '@nestjs/common';
import { Needs } from '../../access/permission.guard.js';
import type { LiveSession } from '../../access/resume-session.js';
import { CurrentSession } from '../../access/session.guard.js';
import { Page } from '../../http/page.js';
import { Asked } from '../../pages/answer/asked.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { InMenu } from '../../pages/menu/menu.js';
import { AssignmentQueryDto } from '../assignment-query.dto.js';
import { answerMyHome } from './answer-my-home.js';
import { MY_HOME_MENU } from './my-home-texts.js';
import { ShowMyHome } from './show-my-home.js';

/** Where an officer begins; the very first time with why the figures are fair. */
@Page()
@Needs('my-figures.read')
export class MyHomePages {
  constructor(private readonly home: ShowMyHome) {}

  @Get('hasil')
  @InMenu(1, MY_HOME_MENU, { isHome: true })
  async showMyHome(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() { tugas }: AssignmentQueryDto,
  ): Promise<string> {
    return answerMyHome(asked, await this.home.execute(session, tugas ?? null, asked.language));
  }
}

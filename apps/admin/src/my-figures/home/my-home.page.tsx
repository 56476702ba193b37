import { Get, Query } from '@nestjs/common';
import { Needs } from '../../access/permission.guard.js';
import type { LiveSession } from '../../access/resume-session.js';
import { CurrentSession } from '../../access/session.guard.js';
import { Page } from '../../http/page.js';
import { messagesFor } from '../../messages/asked-messages.js';
import { Asked } from '../../pages/answer/asked.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { InMenuAsHome } from '../../pages/menu/menu.js';
import { AssignmentQueryDto } from '../assignment-query.dto.js';
import { Introduce } from '../fairness/introduce.js';
import { fairnessPath } from '../my-paths.js';
import { MY_HOME_MENU } from './my-home-texts.js';
import { MyHomePage, NoAssignmentPage } from './my-home.view.js';
import { ShowMyHome } from './show-my-home.js';

/** Where an officer begins; the very first time with why the figures are fair. */
@Page()
@Needs('my-figures.read')
export class MyHomePages {
  constructor(
    private readonly home: ShowMyHome,
    private readonly introduce: Introduce,
  ) {}

  @Get('hasil')
  @InMenuAsHome(1, MY_HOME_MENU)
  async showMyHome(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() { tugas }: AssignmentQueryDto,
  ): Promise<string> {
    if (!(await this.introduce.isDone(session))) return asked.goTo(fairnessPath(1));
    const messages = messagesFor(asked.language);
    const content = await this.home.execute(session, tugas ?? null, messages);
    if (content === null) return asked.show(<NoAssignmentPage asked={asked} />);
    return asked.show(<MyHomePage asked={asked} {...content} />);
  }
}

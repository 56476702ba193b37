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
import { LOG_LINES, ReadLog } from './read-log.js';
import { ShowPeople } from './show-people.js';

/** Who looked at the data of the officer who asks. */
@Page()
@Needs('my-figures.read')
export class LooksPages {
  constructor(
    private readonly log: ReadLog,
    private readonly people: ShowPeople,
  ) {}

  @Get('siapa-melihat')
  @InMenu(4, LOOKS_MENU)
  async showLooks(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() { before }: LogQueryDto,
  ): Promise<string> {
    const from = before === undefined ? null : new Date(before);
    const [looks, timeZone] = await Promise.all([
      this.log.auditEntries(session, from),
      this.people.timeZone(session),
    ]);
    const olderThan = looks.length === LOG_LINES ? looks.at(-1)!.at.toISOString() : null;
    const isNewest = from === null;
    return asked.show(<LooksPage {...{ asked, looks, timeZone, isNewest, olderThan }} />);
  }
}

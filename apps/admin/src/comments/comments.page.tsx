import { Get, Param, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { IdPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { CommentsPage } from './comments-page.view.js';
import { BEFORE_FIELD, OFFICERS_PATH } from './comments-paths.js';
import { COMMENTS_MENU } from './comments-texts.js';
import { PageOfComments } from './page-of-comments.js';

/** What citizens wrote about the unit that one heads, and about its officers. */
@Page()
@Needs('own-unit.read')
export class CommentsPages {
  constructor(private readonly comments: PageOfComments) {}

  @Get('unit/komentar')
  @InMenu(25, COMMENTS_MENU)
  async showOfUnit(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(BEFORE_FIELD) before: string | undefined,
  ): Promise<string> {
    return asked.show(
      <CommentsPage
        asked={asked}
        found={await this.comments.ofUnit(session, asked.language, before)}
      />,
    );
  }

  @Get('unit/petugas/:id/komentar')
  async showOfOfficer(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query(BEFORE_FIELD) before: string | undefined,
  ): Promise<string> {
    return asked.show(
      <CommentsPage
        asked={asked}
        found={await this.comments.ofOfficer(session, asked.language, { id, before })}
        back={OFFICERS_PATH}
      />,
    );
  }
}

import { DomainError } from '@app/errors';
import { Get, Param, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { IdPipe } from '../http/request.pipe.js';
import { messagesFor } from '../messages/asked-messages.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { CommentsPage } from './comments-page.view.js';
import { BEFORE_FIELD } from './comments-paths.js';
import { COMMENTS_MENU } from './comments-texts.js';
import type { CommentsView } from './comments.view.js';
import { ReadComments } from './read-comments.js';
import { showComments } from './show-comments.js';

type Subject = Parameters<ReadComments['execute']>[1];

/** What citizens wrote about the unit that one heads, and about its officers. */
@Page()
@Needs('own-unit.read')
export class CommentsPages {
  constructor(private readonly comments: ReadComments) {}

  @Get('unit/komentar')
  @InMenu(25, COMMENTS_MENU)
  async showOfUnit(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(BEFORE_FIELD) before: string | undefined,
  ): Promise<string> {
    if (session.unitId === null) throw new DomainError('role.not-allowed');
    const subject: Subject = { kind: 'unit', id: session.unitId };
    const found = await this.read(asked, session, subject, before);
    return asked.show(<CommentsPage asked={asked} found={found} />);
  }

  @Get('unit/petugas/:id/komentar')
  async showOfOfficer(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query(BEFORE_FIELD) before: string | undefined,
  ): Promise<string> {
    const found = await this.read(asked, session, { kind: 'assignment', id }, before);
    return asked.show(<CommentsPage asked={asked} found={found} back="/unit/petugas" />);
  }

  private async read(
    asked: PageRequest,
    session: LiveSession,
    subject: Subject,
    before: string | undefined,
  ): Promise<CommentsView> {
    const found = await this.comments.execute(session, subject, ordinalIn(before));
    return showComments(found, messagesFor(asked.language).review.withheld);
  }
}

/** @throws DomainError `request.not-found` for what is no number of a batch */
function ordinalIn(before: string | undefined): number | null {
  if (before === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(before)) throw new DomainError('request.not-found');
  return Number(before);
}

import { LONGEST_COMMENT } from '@app/redaction';
import type { Period } from '@app/skm';
import { Get, Param, Post } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { IdPipe, QuarterPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { ManageReplies } from './manage-replies.js';
import { ShowReply } from './show-reply.js';
import { ReplyPage } from './reply-page.view.js';

class ReplyFormDto {
  @IsString()
  @Length(1, LONGEST_COMMENT)
  text!: string;
}

/** Where an officer replies to a quarter of an own assignment. */
@Page()
@Needs('replies.write')
export class ReplyPages {
  constructor(
    private readonly replies: ManageReplies,
    private readonly shown: ShowReply,
  ) {}

  @Get('tanggapan/:period/:id')
  async showReply(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('period', QuarterPipe) period: Period,
    @Param('id', IdPipe) assignmentId: string,
  ): Promise<string> {
    return asked.show(
      <ReplyPage asked={asked} {...await this.shown.execute(session, period, assignmentId)} />,
    );
  }

  @Post('tanggapan/:period/:id')
  @WithoutPreview()
  writeReply(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('period', QuarterPipe) period: Period,
    @Param('id', IdPipe) assignmentId: string,
  ): Promise<string> {
    return submitForm(asked, ReplyFormDto, {
      act: ({ text }) =>
        this.replies
          .write(session, { assignmentId, period: period.key, text })
          .then(() => asked.goTo(`/hasil?tugas=${assignmentId}`, 'reply-written')),
      again: () => this.showReply(asked, session, period, assignmentId),
    });
  }
}

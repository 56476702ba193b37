import { Get, Post, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { InMenu } from '../pages/menu/menu.js';
import { ObjectByPages } from './object-by-pages.js';
import { OBJECTIONS_MENU } from './objection-texts.js';
import { ObjectionFormDto, ObjectionQueryDto } from './objection-form.dto.js';

/** An officer's objections, and the form that files one. */
@Page()
@Needs('objections.file')
export class MyObjectionsPages {
  constructor(private readonly objections: ObjectByPages) {}

  @Get('keberatan')
  @InMenu(5, OBJECTIONS_MENU)
  showObjections(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return this.objections.list(asked, session);
  }

  @Get('keberatan/baru')
  showForm(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query() query: ObjectionQueryDto,
  ): Promise<string> {
    return this.objections.begin(asked, session, query);
  }

  @Post('keberatan/baru')
  @WithoutPreview()
  fileObjection(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return submitForm(asked, ObjectionFormDto, {
      act: (form) => this.objections.file(asked, session, form),
      again: () => this.objections.again(asked, session),
      dates: ['day'],
    });
  }
}

import { Get, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { ATTENTION_MENU } from './attention-texts.js';
import { AttentionPage } from './attention.view.js';
import { QUARTER_FIELD } from './own-unit-paths.js';
import { ShowAttention } from './show-attention.js';

/** Where signing in leads whoever heads a unit. */
@Page()
@Needs('own-unit.read')
export class AttentionPages {
  constructor(private readonly attention: ShowAttention) {}

  @Get('perhatian')
  @InMenu(1, ATTENTION_MENU, { isHome: true })
  async showAttention(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    return asked.show(
      <AttentionPage
        asked={asked}
        {...await this.attention.execute(session, asked.language, key)}
      />,
    );
  }
}

import { Get, Param, Query } from '@nestjs/common';
import type { Period } from '@app/skm';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession, WithoutSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { PeriodPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PublishedPage } from './published-figure.view.js';
import { ReadPublishedFigure } from './read-published-figure.js';
import { ShareFigures } from './share-figures.js';
import { SharePage } from './share.view.js';

/** Published figures for everybody, and the addresses that planners share. */
@Page()
export class PublishedPages {
  constructor(
    private readonly figures: ReadPublishedFigure,
    private readonly share: ShareFigures,
  ) {}

  @Get('terbitan')
  @WithoutSession()
  async showPublished(
    @Asked() asked: PageRequest,
    @Query('tanda') token: unknown,
  ): Promise<string> {
    return asked.show(
      <PublishedPage asked={asked} {...await this.figures.execute(asked, token)} />,
    );
  }

  @Get('periode/:key/tautan')
  @Needs('periods.close')
  async showShare(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', new PeriodPipe('key')) period: Period,
  ): Promise<string> {
    return asked.show(
      <SharePage asked={asked} {...await this.share.execute(asked, session, period)} />,
    );
  }
}

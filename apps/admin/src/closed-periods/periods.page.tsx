import type { Period } from '@app/skm';
import { Get, Param, Post } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { IdPipe, PeriodPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { InMenu } from '../pages/menu/menu.js';
import { PublicationDto, RevisionDto } from './closed-periods.dto.js';
import { DecideByPages } from './decide-by-pages.js';
import { ActPage } from './period-acts.view.js';
import { ChangesPage } from './period-changes.view.js';
import { PERIODS_MENU } from './period-words-in.js';
import { PeriodPage } from './period.view.js';
import { PeriodsPage } from './periods.view.js';
import { ShowPeriods } from './show-periods.js';

const KeyPipe = new PeriodPipe('key');

/** The home of planners: periods are checked, closed, published and revised here. */
@Page()
@Needs('periods.close')
export class PeriodPages {
  constructor(
    private readonly show: ShowPeriods,
    private readonly decide: DecideByPages,
  ) {}

  @Get('periode')
  @InMenu(10, PERIODS_MENU, { isHome: true })
  async showPeriods(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(<PeriodsPage asked={asked} {...await this.show.home(session)} />);
  }

  @Get('periode/:key')
  async showPeriod(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return asked.show(<PeriodPage asked={asked} {...await this.show.find(session, period)} />);
  }

  @Post('periode/:key/periksa')
  @WithoutPreview()
  check(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.decide.ask(asked, session, 'preview', period),
      again: () => this.showPeriod(asked, session, period),
    });
  }

  @Get('periode/:key/tutup')
  showClosing(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return this.showAct(asked, session, period, 'closing');
  }

  @Post('periode/:key/tutup')
  @WithoutPreview()
  close(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.decide.ask(asked, session, 'close', period),
      again: () => this.showClosing(asked, session, period),
    });
  }

  @Get('periode/:key/terbitkan')
  showPublication(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return this.showAct(asked, session, period, 'publication');
  }

  @Post('periode/:key/terbitkan')
  @WithoutPreview()
  publish(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return submitForm(asked, PublicationDto, {
      act: ({ id }) => this.decide.publish(asked, session, period, id),
      again: () => this.showPublication(asked, session, period),
    });
  }

  @Get('periode/:key/revisi')
  showRevision(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return this.showAct(asked, session, period, 'revision');
  }

  @Post('periode/:key/revisi')
  @WithoutPreview()
  revise(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
  ): Promise<string> {
    return submitForm(asked, RevisionDto, {
      act: ({ reason }) => this.decide.revise(asked, session, period, reason),
      again: () => this.showRevision(asked, session, period),
    });
  }

  @Get('periode/:key/perubahan/:id')
  async showChanges(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return asked.show(
      <ChangesPage asked={asked} closed={await this.show.changes(session, period, id)} />,
    );
  }

  private async showAct(
    asked: PageRequest,
    session: LiveSession,
    period: Period,
    kind: 'closing' | 'publication' | 'revision',
  ): Promise<string> {
    return asked.show(
      <ActPage asked={asked} kind={kind} {...await this.show.decidable(session, period)} />,
    );
  }
}

import { DomainError } from '@app/errors';
import { Get, Param, Post } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { IdPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { InMenu } from '../pages/menu/menu.js';
import { EnterServedByPages } from './enter-served-by-pages.js';
import { ReadServedTable, type ServedOfService } from './read-served-table.js';
import { CheckedPastePage, PastePage, ServedMonthPage } from './served-form.view.js';
import { PastedFormDto, ServedFormDto } from './served-form.dto.js';
import { servicePath } from './served-paths.js';
import { SERVED_MENU } from './served-texts.js';
import { ServedServicePage, ServedTablePage } from './served.view.js';

/** Persons served, typed month by month or pasted from a sheet. */
@Page()
@Needs('persons-served.manage')
export class ServedPages {
  constructor(
    private readonly served: ReadServedTable,
    private readonly forms: EnterServedByPages,
  ) {}

  @Get('dilayani')
  @InMenu(40, SERVED_MENU)
  async showTable(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    const table = await this.served.table(session);
    return asked.show(<ServedTablePage asked={asked} table={table} />);
  }

  @Get('dilayani/:id')
  async showService(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    const served = await this.served.service(session, id);
    return asked.show(<ServedServicePage asked={asked} served={served} />);
  }

  @Get('dilayani/:id/tempel')
  async showPaste(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    const { service } = await this.served.service(session, id);
    return asked.show(<PastePage asked={asked} service={service} />);
  }

  /** Without `seen` what was pasted is checked, with it saved. */
  @Post('dilayani/:id/tempel')
  @WithoutPreview()
  paste(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return submitForm(asked, PastedFormDto, {
      act: async (form) => {
        const served = await this.served.service(session, id);
        const checked = this.forms.check(served, form);
        const { service } = served;
        const isReady = checked.faults.length === 0 && checked.rows.length > 0;
        if (!isReady || checked.isChanged || form.seen === undefined) {
          asked.keepForm({ values: { text: form.text }, faults: [], isUnsent: false });
          return asked.show(<CheckedPastePage asked={asked} service={service} checked={checked} />);
        }
        await this.forms.save(session, served, checked);
        return asked.goTo(servicePath(id), 'persons-served-saved');
      },
      again: () => this.showPaste(asked, session, id),
    });
  }

  @Get('dilayani/:id/:bulan')
  async showMonth(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Param('bulan') month: string,
  ): Promise<string> {
    const { service } = await this.inMonth(session, id, month);
    return asked.show(<ServedMonthPage asked={asked} service={service} month={month} />);
  }

  @Post('dilayani/:id/:bulan')
  @WithoutPreview()
  enter(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Param('bulan') month: string,
  ): Promise<string> {
    return submitForm(asked, ServedFormDto, {
      act: async (typed) => {
        const served = await this.inMonth(session, id, month);
        await this.forms.enter(asked, session, served, { month, typed });
        return asked.goTo(servicePath(id), 'persons-served-saved');
      },
      again: () => this.showMonth(asked, session, id, month),
    });
  }

  /** @throws DomainError `request.not-found` for a month that cannot be entered */
  private async inMonth(session: LiveSession, id: string, month: string): Promise<ServedOfService> {
    const served = await this.served.service(session, id);
    if (!served.months.some(({ key }) => key === month)) throw new DomainError('request.not-found');
    return served;
  }
}

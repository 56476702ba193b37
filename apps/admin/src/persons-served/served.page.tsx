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
import { EnterServedByPages, type Pasting } from './enter-served-by-pages.js';
import { ReadServedTable } from './read-served-table.js';
import { CheckedPastePage, PastePage, ServedMonthPage } from './served-form.view.js';
import { PastedFormDto, ServedFormDto } from './served-form.dto.js';
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
    return asked.show(<ServedTablePage asked={asked} table={await this.served.table(session)} />);
  }

  @Get('dilayani/:id')
  async showService(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return asked.show(
      <ServedServicePage asked={asked} {...await this.served.service(session, id)} />,
    );
  }

  @Get('dilayani/:id/tempel')
  async showPaste(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return asked.show(<PastePage asked={asked} {...await this.served.service(session, id)} />);
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
      act: async (form) => pasted(asked, await this.forms.paste(asked, session, id, form)),
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
    return asked.show(
      <ServedMonthPage asked={asked} {...await this.served.month(session, id, month)} />,
    );
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
      act: (typed) => this.forms.enter(asked, session, { id, month }, typed),
      again: () => this.showMonth(asked, session, id, month),
    });
  }
}

function pasted(asked: PageRequest, pasting: Pasting): string {
  if ('saved' in pasting) return pasting.saved;
  return asked.show(<CheckedPastePage asked={asked} {...pasting} />);
}

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
import { ExportByPages } from './export-by-pages.js';
import { ExportRequestDto } from './export-request.dto.js';
import { EXPORTS_MENU } from './export-words.js';
import { ExportsPage } from './exports.view.js';
import { NewExportPage } from './new-export.view.js';

/** Files with the figures of a period: asked for, watched and fetched. */
@Page()
@Needs('figures.export')
export class ExportPages {
  constructor(private readonly exports: ExportByPages) {}

  @Get('ekspor')
  @InMenu(30, EXPORTS_MENU)
  async showExports(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(<ExportsPage asked={asked} {...await this.exports.list(session)} />);
  }

  @Get('ekspor/baru')
  async showNew(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(<NewExportPage asked={asked} {...await this.exports.choices(session)} />);
  }

  @Post('ekspor/baru')
  @WithoutPreview()
  make(@Asked() asked: PageRequest, @CurrentSession() session: LiveSession): Promise<string> {
    return submitForm(asked, ExportRequestDto, {
      act: (form) => this.exports.make(asked, session, form),
      again: () => this.showNew(asked, session),
      fieldOf: { 'unit.unknown': 'unitId' },
    });
  }

  @Post('ekspor/:id/batalkan')
  @WithoutPreview()
  cancel(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.exports.cancel(asked, session, id),
      again: () => this.showExports(asked, session),
    });
  }
}

import { Get, Post } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { InMenu } from '../pages/menu/menu.js';
import { SettingsFormDto } from './figure-settings.dto.js';
import { SettingsPage } from './settings-form.view.js';
import { SETTINGS_MENU } from './settings-words.js';
import { SettleByPages } from './settle-by-pages.js';

/** What the agency decided about its figures, and the services without a fee. */
@Page()
@Needs('figure-settings.manage')
export class FigureSettingsPages {
  constructor(private readonly settings: SettleByPages) {}

  @Get('pengaturan-angka')
  @InMenu(40, SETTINGS_MENU)
  async showSettings(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(
      <SettingsPage
        asked={asked}
        mayChange={session.unitId === null}
        {...await this.settings.show(session)}
      />,
    );
  }

  @Post('pengaturan-angka')
  @WithoutPreview()
  changeSettings(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return submitForm(asked, SettingsFormDto, {
      act: (form) => this.settings.change(asked, session, form),
      again: () => this.showSettings(asked, session),
      fieldOf: { 'figure-settings.fee-rule-fixed': 'feeRule' },
    });
  }
}

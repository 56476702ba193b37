import { Module } from '@nestjs/common';
import { FIGURE_SETTINGS_PROBLEMS } from './figure-settings-problems.js';
import { FigureSettingsController } from './figure-settings.controller.js';
import { FigureSettingsPages } from './figure-settings.page.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { SettleByPages } from './settle-by-pages.js';
import { ManageFigureSettings } from './manage-figure-settings.js';

@Module({
  imports: [OrganisationModule],
  controllers: [FigureSettingsController, FigureSettingsPages],
  providers: [ManageFigureSettings, SettleByPages],
})
export class FigureSettingsModule {
  static readonly problems = FIGURE_SETTINGS_PROBLEMS;
}

import { Module } from '@nestjs/common';
import { FIGURE_SETTINGS_PROBLEMS } from './figure-settings-problems.js';
import { FigureSettingsController } from './figure-settings.controller.js';
import { ManageFigureSettings } from './manage-figure-settings.js';

@Module({
  controllers: [FigureSettingsController],
  providers: [ManageFigureSettings],
})
export class FigureSettingsModule {
  static readonly problems = FIGURE_SETTINGS_PROBLEMS;
}

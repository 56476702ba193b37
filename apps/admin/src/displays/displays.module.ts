import { Module } from '@nestjs/common';
import { DisplaysController } from './displays.controller.js';
import { ManageDisplays } from './manage-displays.js';
import { DISPLAY_PROBLEMS } from './display-problems.js';

@Module({
  controllers: [DisplaysController],
  providers: [ManageDisplays],
})
export class DisplaysModule {
  static readonly problems = DISPLAY_PROBLEMS;
}

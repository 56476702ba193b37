import { Module } from '@nestjs/common';
import { DisplaysController } from './displays.controller.js';
import { KeepDisplays } from './keep-displays.js';
import { DISPLAY_PROBLEMS } from './display-problems.js';

@Module({
  controllers: [DisplaysController],
  providers: [KeepDisplays],
})
export class DisplaysModule {
  static readonly problems = DISPLAY_PROBLEMS;
}

import { Module } from '@nestjs/common';
import { DisplaysController } from './displays.controller.js';
import { KeepDisplays } from './keep-displays.js';

@Module({
  controllers: [DisplaysController],
  providers: [KeepDisplays],
})
export class DisplaysModule {}

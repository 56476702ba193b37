import { Module } from '@nestjs/common';
import { ReadSignals } from './read-signals.js';
import { SignalsController } from './signals.controller.js';

@Module({
  controllers: [SignalsController],
  providers: [ReadSignals],
  exports: [ReadSignals],
})
export class SignalsModule {}

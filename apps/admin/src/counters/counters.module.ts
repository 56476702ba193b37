import { Module } from '@nestjs/common';
import { CounterActivityController } from './counter-activity.controller.js';
import { WatchCounters } from './watch-counters.js';

@Module({
  controllers: [CounterActivityController],
  providers: [WatchCounters],
  exports: [WatchCounters],
})
export class CountersModule {}

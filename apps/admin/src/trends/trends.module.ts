import { Module } from '@nestjs/common';
import { ReadTrend } from './read-trend.js';
import { TrendsController } from './trends.controller.js';

@Module({
  controllers: [TrendsController],
  providers: [ReadTrend],
  exports: [ReadTrend],
})
export class TrendsModule {}

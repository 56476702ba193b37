import { Module } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller.js';
import { ReadReleases } from './read-releases.js';

@Module({
  controllers: [IndicatorsController],
  providers: [ReadReleases],
})
export class IndicatorsModule {}

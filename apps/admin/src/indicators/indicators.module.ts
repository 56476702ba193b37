import { Module } from '@nestjs/common';
import { IndicatorsController } from './indicators.controller.js';
import { ReadFigures } from './read-figures.js';

@Module({
  controllers: [IndicatorsController],
  providers: [ReadFigures],
  exports: [ReadFigures],
})
export class IndicatorsModule {}

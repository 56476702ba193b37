import { Module } from '@nestjs/common';
import { AllUnitsModule } from '../all-units/all-units.module.js';
import { PublishedPages } from './published.page.js';
import { ReadPublishedFigure } from './read-published-figure.js';
import { ShareFigures } from './share-figures.js';

@Module({
  imports: [AllUnitsModule],
  controllers: [PublishedPages],
  providers: [ReadPublishedFigure, ShareFigures],
})
export class PublishedFiguresModule {}

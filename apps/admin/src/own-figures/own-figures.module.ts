import { Module } from '@nestjs/common';
import { OwnFiguresController } from './own-figures.controller.js';
import { ReadOwnFigures } from './read-own-figures.js';

@Module({
  controllers: [OwnFiguresController],
  providers: [ReadOwnFigures],
})
export class OwnFiguresModule {}

import { Module } from '@nestjs/common';
import { MyFiguresController } from './my-figures.controller.js';
import { ReadMyFigures } from './read-my-figures.js';

@Module({
  controllers: [MyFiguresController],
  providers: [ReadMyFigures],
})
export class MyFiguresModule {}

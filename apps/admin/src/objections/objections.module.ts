import { Module } from '@nestjs/common';
import { FileObjection } from './file-objection.js';
import { OwnObjectionsController } from './own-objections.controller.js';
import { ReviewObjectionsController } from './review-objections.controller.js';
import { ReviewObjections } from './review-objections.js';

@Module({
  controllers: [ReviewObjectionsController, OwnObjectionsController],
  providers: [ReviewObjections, FileObjection],
})
export class ObjectionsModule {}

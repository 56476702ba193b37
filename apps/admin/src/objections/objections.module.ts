import { Module } from '@nestjs/common';
import { FileObjection } from './file-objection.js';
import { MyObjectionsController } from './my-objections.controller.js';
import { ReviewObjectionsController } from './review-objections.controller.js';
import { ReviewObjections } from './review-objections.js';
import { OBJECTION_PROBLEMS } from './objection-problems.js';

@Module({
  controllers: [ReviewObjectionsController, MyObjectionsController],
  providers: [ReviewObjections, FileObjection],
})
export class ObjectionsModule {
  static readonly problems = OBJECTION_PROBLEMS;
}

import { Module } from '@nestjs/common';
import { FileObjection } from './file-objection.js';
import { FindObjectionMatter } from './find-objection-matter.js';
import { MyObjectionsController } from './my-objections.controller.js';
import { MyObjectionsPages } from './my-objections.page.js';
import { ReviewObjectionsController } from './review-objections.controller.js';
import { ReviewObjections } from './review-objections.js';
import { ObjectByPages } from './object-by-pages.js';
import { OBJECTION_PROBLEMS } from './objection-problems.js';

@Module({
  controllers: [ReviewObjectionsController, MyObjectionsController, MyObjectionsPages],
  providers: [ReviewObjections, FileObjection, FindObjectionMatter, ObjectByPages],
})
export class ObjectionsModule {
  static readonly problems = OBJECTION_PROBLEMS;
}

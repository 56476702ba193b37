import { Module } from '@nestjs/common';
import { CommentsController } from './comments.controller.js';
import { CommentsPages } from './comments.page.js';
import { PageOfComments } from './page-of-comments.js';
import { ReadComments } from './read-comments.js';

@Module({
  controllers: [CommentsController, CommentsPages],
  providers: [ReadComments, PageOfComments],
})
export class CommentsModule {}

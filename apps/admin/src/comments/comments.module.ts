import { Module } from '@nestjs/common';
import { CommentsController } from './comments.controller.js';
import { ReadComments } from './read-comments.js';

@Module({
  controllers: [CommentsController],
  providers: [ReadComments],
  exports: [ReadComments],
})
export class CommentsModule {}

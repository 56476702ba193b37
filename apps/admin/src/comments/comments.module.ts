import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CommentsController } from './comments.controller.js';
import { MyCommentsPages } from './my-comments.page.js';
import { ReadComments } from './read-comments.js';
import { ReadMyComments } from './read-my-comments.js';

@Module({
  imports: [OrganisationModule],
  controllers: [CommentsController, MyCommentsPages],
  providers: [ReadComments, ReadMyComments],
  exports: [ReadComments],
})
export class CommentsModule {}

import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CommentsController } from './comments.controller.js';
import { CommentsPages } from './comments.page.js';
import { MyCommentsPages } from './my-comments.page.js';
import { PageOfComments } from './page-of-comments.js';
import { ReadComments } from './read-comments.js';
import { ReadMyComments } from './read-my-comments.js';

@Module({
  imports: [OrganisationModule],
  controllers: [CommentsController, CommentsPages, MyCommentsPages],
  providers: [ReadComments, PageOfComments, ReadMyComments],
  exports: [ReadComments],
})
export class CommentsModule {}

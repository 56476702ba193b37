import { Module } from '@nestjs/common';
import { ManageReplies } from './manage-replies.js';
import { RepliesController } from './replies.controller.js';
import { ReplyPages } from './reply.page.js';
import { ShowReply } from './show-reply.js';

@Module({
  controllers: [RepliesController, ReplyPages],
  providers: [ManageReplies, ShowReply],
  exports: [ManageReplies],
})
export class RepliesModule {}

import { Module } from '@nestjs/common';
import { ReadRespondents } from './read-respondents.js';
import { RespondentsController } from './respondents.controller.js';

@Module({
  controllers: [RespondentsController],
  providers: [ReadRespondents],
})
export class RespondentsModule {}

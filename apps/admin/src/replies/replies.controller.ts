import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ManageReplies } from './manage-replies.js';
import { ReplyDto } from './reply.dto.js';
import { ReplyView } from './reply.view.js';

@ApiTags('my figures')
@ApiSignedIn()
@Controller('api/v1')
export class RepliesController {
  constructor(private readonly replies: ManageReplies) {}

  @Get('assignments/:id/replies')
  @Needs('officer-comments.read')
  @ApiOperation({ summary: 'What an officer says to the own figures, the newest of each quarter' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: [ReplyView] })
  @ApiProblems(400, 403, 404)
  listReplies(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<ReplyView[]> {
    return this.replies.list(session, id);
  }

  @Post('me/replies')
  @Needs('replies.write')
  @Change()
  @ApiOperation({ summary: 'Say something to the own figures of a quarter, for the head to read' })
  @ApiCreatedResponse({ type: ReplyView })
  @ApiProblems(400, 403, 404)
  writeReply(@CurrentSession() session: LiveSession, @Body() body: ReplyDto): Promise<ReplyView> {
    return this.replies.write(session, body);
  }
}

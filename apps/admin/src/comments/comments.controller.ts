import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { IdPipe } from '../http/request.pipe.js';
import { CommentsQueryDto } from './comments-query.dto.js';
import { CommentsView } from './comments.view.js';
import { ReadComments } from './read-comments.js';
import { showComments } from './show-comments.js';

@ApiTags('comments')
@ApiSignedIn()
@Controller('api/v1')
export class CommentsController {
  constructor(private readonly comments: ReadComments) {}

  @Get('units/:id/comments')
  @Needs('comments.read')
  @ApiOperation({ summary: 'Released comments about a unit itself, batch by batch' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CommentsView })
  @ApiProblems(400, 403, 404)
  async ofUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() { before }: CommentsQueryDto,
    @AskedMessages() { review }: Messages,
  ): Promise<CommentsView> {
    return showComments(
      await this.comments.execute(session, { kind: 'unit', id }, before ?? null),
      review.withheld,
    );
  }

  @Get('assignments/:id/comments')
  @Needs('officer-comments.read')
  @ApiOperation({ summary: "Released comments on an officer's ratings, batch by batch" })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CommentsView })
  @ApiProblems(400, 403, 404)
  async ofAssignment(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() { before }: CommentsQueryDto,
    @AskedMessages() { review }: Messages,
  ): Promise<CommentsView> {
    return showComments(
      await this.comments.execute(session, { kind: 'assignment', id }, before ?? null),
      review.withheld,
    );
  }
}

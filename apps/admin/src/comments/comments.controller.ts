import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { AllowedTo } from '../access/role.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../docs/api-problems.js';
import { IdPipe } from '../indicators/request.pipe.js';
import { CommentsQueryDto } from './comments-query.dto.js';
import { CommentsView } from './comments.view.js';
import { ReadComments } from './read-comments.js';

@ApiTags('comments')
@ApiSignedIn()
@Controller('api/v1')
export class CommentsController {
  constructor(private readonly comments: ReadComments) {}

  @Get('units/:id/comments')
  @AllowedTo('unit_head', 'planner')
  @ApiOperation({ summary: 'Released comments about a unit itself, batch by batch' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CommentsView })
  @ApiProblems(400, 403, 404)
  ofUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() { before }: CommentsQueryDto,
  ): Promise<CommentsView> {
    return this.comments.execute(session, { kind: 'unit', id }, before ?? null);
  }

  @Get('assignments/:id/comments')
  @AllowedTo('officer', 'unit_head')
  @ApiOperation({ summary: "Released comments on an officer's ratings, batch by batch" })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CommentsView })
  @ApiProblems(400, 403, 404)
  ofAssignment(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() { before }: CommentsQueryDto,
  ): Promise<CommentsView> {
    return this.comments.execute(session, { kind: 'assignment', id }, before ?? null);
  }
}

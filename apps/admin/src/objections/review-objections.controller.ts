import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { CasesQueryDto } from '../review/review.dto.js';
import { ObjectionAnswerDto } from './objection.dto.js';
import { ObjectionStateView, ReviewObjectionView } from './objection.view.js';
import { ReviewObjections } from './review-objections.js';
import { withMeaning } from './objection.view.js';

@ApiTags('review')
@ApiSignedIn()
@Needs('objections.answer')
@Controller('api/v1/review/objections')
export class ReviewObjectionsController {
  constructor(private readonly objections: ReviewObjections) {}

  @Get()
  @ApiOperation({ summary: "Officers' objections outside the reviewer's own unit, at most 200" })
  @ApiOkResponse({ type: [ReviewObjectionView] })
  @ApiProblems(400, 403)
  async listObjections(
    @CurrentSession() session: LiveSession,
    @Query() { which }: CasesQueryDto,
    @AskedMessages() { review }: Messages,
  ): Promise<ReviewObjectionView[]> {
    return (await this.objections.list(session, which)).map((one) => withMeaning(one, review));
  }

  @Post(':id/answer')
  @Change()
  @HttpCode(200)
  @ApiOperation({ summary: 'Uphold or reject an objection; an attribution falls by two reviewers' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: ObjectionStateView })
  @ApiProblems(400, 403, 404, 409)
  async answerObjection(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: ObjectionAnswerDto,
  ): Promise<ObjectionStateView> {
    return { state: await this.objections.execute(session, id, body) };
  }
}

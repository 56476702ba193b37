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
import { ReviewCases } from './review-cases.js';
import { CaseDecisionDto, CasesQueryDto } from './review.dto.js';
import { CaseAnswerView, CaseDetailView, CaseView } from './review.view.js';
import { showCase, showCaseDetail } from './show-case.js';

@ApiTags('review')
@ApiSignedIn()
@Needs('cases.decide')
@Controller('api/v1/review/cases')
export class ReviewController {
  constructor(private readonly cases: ReviewCases) {}

  @Get()
  @ApiOperation({ summary: "Held ratings in cases, outside the reviewer's own unit, at most 200" })
  @ApiOkResponse({ type: [CaseView] })
  @ApiProblems(400, 403)
  async listCases(
    @CurrentSession() session: LiveSession,
    @Query() { which }: CasesQueryDto,
    @AskedMessages() { review }: Messages,
  ): Promise<CaseView[]> {
    return (await this.cases.list(session, which)).map((found) => showCase(found, review));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One case, with what was decided about it' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CaseDetailView })
  @ApiProblems(400, 403, 404)
  async readCase(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @AskedMessages() { review }: Messages,
  ): Promise<CaseDetailView> {
    return showCaseDetail(await this.cases.find(session, id), review);
  }

  @Post(':id/decision')
  @Change()
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the ratings of a case count, or exclude them' })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOkResponse({ type: CaseAnswerView })
  @ApiProblems(400, 403, 404, 409)
  async decideCase(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: CaseDecisionDto,
  ): Promise<CaseAnswerView> {
    return { state: await this.cases.decide(session, id, body) };
  }
}

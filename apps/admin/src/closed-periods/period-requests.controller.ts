import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Period } from '@app/skm';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe, PeriodPipe } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { ApiId } from '../organisation/api-change.js';
import { RevisionDto } from './closed-periods.dto.js';
import { periodRequestView, PeriodRequestView } from './period-request.view.js';
import { RequestPeriod } from './request-period.js';

const KeyPipe = new PeriodPipe('key');

@ApiTags('closed periods')
@ApiSignedIn()
@Needs('periods.close')
@Controller('api/v1')
export class PeriodRequestsController {
  constructor(private readonly requests: RequestPeriod) {}

  @Post('periods/:key/previews')
  @WithoutPreview()
  @HttpCode(202)
  @ApiOperation({ summary: 'Ask what closing a quarter now would give' })
  @ApiAcceptedResponse({ type: PeriodRequestView })
  @ApiProblems(400, 403)
  async askForPreview(
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
    @AskedMessages() { periods }: Messages,
  ): Promise<PeriodRequestView> {
    return periodRequestView(await this.requests.ask(session, 'preview', period), periods);
  }

  @Post('periods/:key/closings')
  @WithoutPreview()
  @HttpCode(202)
  @ApiOperation({ summary: 'Close a quarter; semester and year follow with their last quarter' })
  @ApiAcceptedResponse({ type: PeriodRequestView })
  @ApiProblems(400, 403)
  async askForClosing(
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
    @AskedMessages() { periods }: Messages,
  ): Promise<PeriodRequestView> {
    return periodRequestView(await this.requests.ask(session, 'close', period), periods);
  }

  @Post('periods/:key/revisions')
  @WithoutPreview()
  @HttpCode(202)
  @ApiOperation({ summary: 'Revise a closed quarter by the corrections that came since' })
  @ApiAcceptedResponse({ type: PeriodRequestView })
  @ApiProblems(400, 403)
  async askForRevision(
    @CurrentSession() session: LiveSession,
    @Param('key', KeyPipe) period: Period,
    @Body() { reason }: RevisionDto,
    @AskedMessages() { periods }: Messages,
  ): Promise<PeriodRequestView> {
    return periodRequestView(await this.requests.revise(session, period, reason), periods);
  }

  @Get('period-requests')
  @ApiOperation({ summary: 'What was asked of periods and what became of it, newest first' })
  @ApiOkResponse({ type: [PeriodRequestView] })
  @ApiProblems(403)
  async listPeriodRequests(
    @CurrentSession() session: LiveSession,
    @AskedMessages() { periods }: Messages,
  ): Promise<PeriodRequestView[]> {
    return (await this.requests.list(session)).map((one) => periodRequestView(one, periods));
  }

  @Get('period-requests/:id')
  @ApiId()
  @ApiOperation({ summary: 'What became of a request' })
  @ApiOkResponse({ type: PeriodRequestView })
  @ApiProblems(400, 403, 404)
  async readPeriodRequest(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @AskedMessages() { periods }: Messages,
  ): Promise<PeriodRequestView> {
    return periodRequestView(await this.requests.read(session, id), periods);
  }
}

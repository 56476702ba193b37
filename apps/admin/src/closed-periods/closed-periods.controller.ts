import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Period } from '@app/skm';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe, PeriodPipe } from '../http/request.pipe.js';
import { ApiId } from '../organisation/api-change.js';
import {
  ClosedPeriodView,
  PeriodHistoryView,
  WaitingCorrectionsView,
} from './closed-period.view.js';
import { PublishClosedPeriod } from './publish-closed-period.js';
import { ReadClosedPeriods } from './read-closed-periods.js';

@ApiTags('closed periods')
@ApiSignedIn()
@Controller('api/v1')
export class ClosedPeriodsController {
  constructor(
    private readonly periods: ReadClosedPeriods,
    private readonly publish: PublishClosedPeriod,
  ) {}

  @Get('closed-periods')
  @Needs('periods.read')
  @ApiOperation({ summary: 'Quarters, semesters and years that are closed, with their revisions' })
  @ApiOkResponse({ type: [PeriodHistoryView] })
  @ApiProblems(403)
  listClosedPeriods(@CurrentSession() session: LiveSession): Promise<PeriodHistoryView[]> {
    return this.periods.list(session);
  }

  @Get('closed-periods/:id')
  @Needs('periods.read')
  @ApiId()
  @ApiOperation({ summary: 'A closing or revision, with what it changed' })
  @ApiOkResponse({ type: ClosedPeriodView })
  @ApiProblems(400, 403, 404)
  readClosedPeriod(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<ClosedPeriodView> {
    return this.periods.find(session, id);
  }

  @Post('closed-periods/:id/publication')
  @Needs('periods.close')
  @Change()
  @HttpCode(200)
  @ApiId()
  @ApiOperation({ summary: 'Publish the newest revision of a closed period, once' })
  @ApiOkResponse({ type: ClosedPeriodView })
  @ApiProblems(400, 403, 404, 409)
  publishClosedPeriod(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<ClosedPeriodView> {
    return this.publish.execute(session, id);
  }

  @Get('periods/:key/waiting-corrections')
  @Needs('periods.read')
  @ApiOperation({ summary: 'Units whose corrections of a closed period wait; never how many' })
  @ApiOkResponse({ type: [WaitingCorrectionsView] })
  @ApiProblems(400, 403)
  listWaitingCorrections(
    @CurrentSession() session: LiveSession,
    @Param('key', new PeriodPipe('key')) period: Period,
  ): Promise<WaitingCorrectionsView[]> {
    return this.periods.waiting(session, period);
  }
}

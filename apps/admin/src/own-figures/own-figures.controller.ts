import type { Period } from '@app/skm';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { ApiIndicators } from '../indicators/api-indicators.js';
import { PeriodPipe } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { AssignmentView } from '../organisation/organisation.view.js';
import { OwnSummaryView } from './own.view.js';
import { ReadOwnFigures } from './read-own-figures.js';
import { showOwnFigures } from './show-own-figures.js';

@ApiTags('own figures')
@ApiSignedIn()
@Controller('api/v1/me')
@Needs('own-figures.read')
export class OwnFiguresController {
  constructor(private readonly own: ReadOwnFigures) {}

  @Get('assignments')
  @ApiOperation({ summary: "An officer's own assignments, newest first" })
  @ApiOkResponse({ type: [AssignmentView] })
  @ApiProblems(403)
  listOwnAssignments(@CurrentSession() session: LiveSession): Promise<AssignmentView[]> {
    return this.own.assignments(session);
  }

  @Get('summary')
  @ApiIndicators(
    "An officer's own figures, the period before and the unit beside them",
    OwnSummaryView,
  )
  @ApiProblems(403)
  async readOwnSummary(
    @CurrentSession() session: LiveSession,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<OwnSummaryView> {
    return showOwnFigures(await this.own.summary(session, period), messages);
  }
}

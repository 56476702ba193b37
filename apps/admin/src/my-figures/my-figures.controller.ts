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
import { MySummaryView } from './my-figures.view.js';
import { ReadMyAssignments } from '../organisation/read-my-assignments.js';
import { ReadMyFigures } from './read-my-figures.js';
import { showMyFigures } from './show-my-figures.js';

@ApiTags('my figures')
@ApiSignedIn()
@Controller('api/v1/me')
@Needs('my-figures.read')
export class MyFiguresController {
  constructor(
    private readonly own: ReadMyFigures,
    private readonly assignments: ReadMyAssignments,
  ) {}

  @Get('assignments')
  @ApiOperation({ summary: "An officer's own assignments, newest first" })
  @ApiOkResponse({ type: [AssignmentView] })
  @ApiProblems(403)
  listMyAssignments(@CurrentSession() session: LiveSession): Promise<AssignmentView[]> {
    return this.assignments.execute(session);
  }

  @Get('summary')
  @ApiIndicators(
    "An officer's own figures, the period before and the unit beside them",
    MySummaryView,
  )
  @ApiProblems(403)
  async readMySummary(
    @CurrentSession() session: LiveSession,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<MySummaryView> {
    return showMyFigures(await this.own.summary(session, period), messages);
  }
}

import type { Period } from '@app/skm';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { ApiIndicators } from '../indicators/api-indicators.js';
import { IdPipe, PeriodPipe } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { ReadRespondents } from './read-respondents.js';
import { RespondentsView } from './respondents.view.js';
import { showRespondents } from './show-respondents.js';

@ApiTags('respondents')
@ApiSignedIn()
@Controller('api/v1/units/:id/respondents')
export class RespondentsController {
  constructor(private readonly respondents: ReadRespondents) {}

  @Get()
  @Needs('respondents.read')
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiIndicators('What respondents of a unit said of themselves, in counts', RespondentsView)
  @ApiProblems(403)
  async read(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<RespondentsView> {
    return showRespondents(await this.respondents.execute(session, id, period), messages);
  }
}

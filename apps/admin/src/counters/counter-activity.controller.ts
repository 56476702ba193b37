import { Controller, Get, Param } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { CounterActivityView } from './counters.view.js';
import { WatchCounters } from './watch-counters.js';

@ApiTags('counters')
@ApiSignedIn()
@Controller('api/v1')
export class CounterActivityController {
  constructor(private readonly watchCounters: WatchCounters) {}

  @Get('units/:id/counters/activity')
  @Needs('counters.watch')
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiHeader({ name: 'Accept-Language', required: false, description: 'id or en' })
  @ApiOperation({
    summary: 'How often counters are rated, and which have fallen silent; no scores',
  })
  @ApiOkResponse({ type: [CounterActivityView] })
  @ApiProblems(400, 403, 404)
  readActivity(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @AskedMessages() messages: Messages,
  ): Promise<CounterActivityView[]> {
    return this.watchCounters.execute(session, id, messages);
  }
}

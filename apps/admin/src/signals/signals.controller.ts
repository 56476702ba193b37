import { Controller, Get, Param, Query, type PipeTransform } from '@nestjs/common';
import {
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe, readDay } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { ReadSignals } from './read-signals.js';
import { showSignals } from './show-signals.js';
import { SignalsView } from './signals.view.js';

const UntilPipe: PipeTransform<unknown, string> = {
  transform: (value) => readDay('until', value),
};

@ApiTags('signals')
@ApiSignedIn()
@Controller('api/v1/units/:id/signals')
@Needs('signals.read')
export class SignalsController {
  constructor(private readonly signals: ReadSignals) {}

  @Get()
  @ApiOperation({
    summary:
      'What changed beyond noise in a unit, its services and officers; reading it adds audit entries',
  })
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiQuery({
    name: 'until',
    type: String,
    example: '2026-11-22',
    description: 'the last day looked at',
  })
  @ApiHeader({ name: 'Accept-Language', required: false, description: 'id or en' })
  @ApiOkResponse({ type: SignalsView })
  @ApiProblems(400, 403, 404)
  async readSignals(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query('until', UntilPipe) until: string,
    @AskedMessages() messages: Messages,
  ): Promise<SignalsView> {
    return showSignals(await this.signals.execute(session, id, until), messages);
  }
}

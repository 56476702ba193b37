import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { RetirementDto } from './organisation-change.dto.js';
import { ChangeView, CounterHistoryView } from './organisation-change.view.js';
import { CounterChangeDto, NewCounterDto } from './places.dto.js';
import { ManageCounters } from './manage-counters.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1')
export class CountersController {
  constructor(private readonly counters: ManageCounters) {}

  @Get('counters')
  @ApiOperation({
    summary: 'All counters, closed ones too, with where they stood and what they offered',
  })
  @ApiOkResponse({ type: [CounterHistoryView] })
  @ApiProblems(403)
  async listCounters(@CurrentSession() session: LiveSession): Promise<CounterHistoryView[]> {
    return (await this.counters.list(session)).map((one) => withVersion('counter', one));
  }

  @Post('counters')
  @ApiChange('Make a counter of a unit')
  createCounter(
    @CurrentSession() session: LiveSession,
    @Body() body: NewCounterDto,
  ): Promise<ChangeView> {
    return this.counters.create(session, body);
  }

  @Patch('counters/:id')
  @ApiId()
  @ApiChange('Move a counter or change what it offers from a day on, or mend its name', {
    of: 'counter',
  })
  changeCounter(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: CounterChangeDto,
  ): Promise<ChangeView> {
    return this.counters.change(session, id, body);
  }

  @Post('counters/:id/retire')
  @ApiId()
  @ApiChange('Close a counter; its codes are revoked from that day', { of: 'counter' })
  retireCounter(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.counters.retire(session, id, body);
  }
}

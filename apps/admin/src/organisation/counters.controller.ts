import { Tenancy } from '@app/database';
import {
  changeCounter,
  correctName,
  createCounter,
  listCounterHistories,
  retireCounter,
} from '@app/persistence/organisation-changes';
import { invalidField } from '@app/errors';
import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { ChangeOrganisation, intended } from './change-organisation.js';
import { requireFrom, RetirementDto } from './organisation-change.dto.js';
import { ChangeView, CounterHistoryView } from './organisation-change.view.js';
import { CounterChangeDto, NewCounterDto } from './places.dto.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1')
export class CountersController {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  @Get('counters')
  @ApiOperation({
    summary: 'All counters, closed ones too, with where they stood and what they offered',
  })
  @ApiOkResponse({ type: [CounterHistoryView] })
  @ApiProblems(403)
  async listCounters(@CurrentSession() { instansiId }: LiveSession): Promise<CounterHistoryView[]> {
    const counters = await this.tenancy.withTenant(instansiId, listCounterHistories);
    return counters.map((counter) => withVersion('counter', counter));
  }

  @Post('counters')
  @ApiChange('Make a counter of a unit')
  createCounter(
    @CurrentSession() session: LiveSession,
    @Body() body: NewCounterDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['counter', 'create'], null, body),
      (tx, present) => createCounter(tx, body, present),
    );
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
    const { correct, from, name, ...change } = body;
    const intention = intended(['counter', correct ? 'correct' : 'change'], id, body);
    return this.changes.execute(session, intention, (tx, present) => {
      if (correct) return correctName(tx, { kind: 'counter', id }, { name }, present);
      if (name !== undefined)
        throw invalidField(
          'name',
          'is one for all days: mend it with `correct`, or make a new counter.',
        );
      return changeCounter(tx, id, { ...change, from: requireFrom(from) }, present);
    });
  }

  @Post('counters/:id/retire')
  @ApiId()
  @ApiChange('Close a counter; its codes are revoked from that day', { of: 'counter' })
  retireCounter(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['counter', 'retire'], id, body), (tx, present) =>
      retireCounter(tx, id, body.from, present),
    );
  }
}

import { Tenancy } from '@app/database';
import {
  changeUnit,
  correctName,
  createUnit,
  mergeUnits,
  readUnitHistory,
  retireUnit,
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
import { ChangeView, UnitHistoryView } from './organisation-change.view.js';
import { NewUnitDto, UnitChangeDto, UnitMergeDto } from './units.dto.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1/units')
export class UnitsController {
  constructor(
    private readonly changes: ChangeOrganisation,
    private readonly tenancy: Tenancy,
  ) {}

  @Post()
  @ApiChange('Make a unit')
  createUnit(
    @CurrentSession() session: LiveSession,
    @Body() body: NewUnitDto,
  ): Promise<ChangeView> {
    return this.changes.execute(session, intended(['unit', 'create'], null, body), (tx, present) =>
      createUnit(tx, body, present),
    );
  }

  @Post('merge')
  @ApiChange('Let units go on as one, an existing or a new one; printed codes stay valid')
  mergeUnits(
    @CurrentSession() session: LiveSession,
    @Body() body: UnitMergeDto,
  ): Promise<ChangeView> {
    const { unitIds, into, intoUnitId, from } = body;
    if ((into === undefined) === (intoUnitId === undefined)) {
      throw invalidField('into', 'name the successor either here or in `intoUnitId`');
    }
    const successor = into ?? { unitId: intoUnitId as string };
    return this.changes.execute(session, intended(['unit', 'merge'], null, body), (tx, present) =>
      mergeUnits(tx, { unitIds, into: successor, from }, present),
    );
  }

  @Get(':id')
  @ApiId()
  @ApiOperation({ summary: 'A unit with all its versions, predecessors and successors' })
  @ApiOkResponse({ type: UnitHistoryView })
  @ApiProblems(400, 403, 404)
  async readUnit(
    @CurrentSession() { instansiId }: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<UnitHistoryView> {
    const unit = await this.tenancy.withTenant(instansiId, (tx) => readUnitHistory(tx, id));
    return withVersion('unit', unit);
  }

  @Patch(':id')
  @ApiId()
  @ApiChange('Give a unit another name, parent or head from a day on, or mend its name', {
    of: 'unit',
  })
  changeUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: UnitChangeDto,
  ): Promise<ChangeView> {
    const { correct, from, ...change } = body;
    const intention = intended(['unit', correct ? 'correct' : 'change'], id, body);
    return this.changes.execute(session, intention, (tx, present) => {
      if (correct) return correctName(tx, { kind: 'unit', id }, change, present);
      return changeUnit(tx, id, { ...change, from: requireFrom(from) }, present);
    });
  }

  @Post(':id/retire')
  @ApiId()
  @ApiChange('End a unit that holds nothing any more', { of: 'unit' })
  retireUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() { from }: RetirementDto,
  ): Promise<ChangeView> {
    return this.changes.execute(
      session,
      intended(['unit', 'retire'], id, { from }),
      (tx, present) => retireUnit(tx, id, from, present),
    );
  }
}

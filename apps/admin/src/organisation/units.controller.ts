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
import { ChangeView, UnitHistoryView } from './organisation-change.view.js';
import { NewUnitDto, UnitChangeDto, UnitMergeDto } from './units.dto.js';
import { ManageUnits } from './manage-units.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1/units')
export class UnitsController {
  constructor(private readonly units: ManageUnits) {}

  @Post()
  @ApiChange('Make a unit')
  createUnit(
    @CurrentSession() session: LiveSession,
    @Body() body: NewUnitDto,
  ): Promise<ChangeView> {
    return this.units.create(session, body);
  }

  @Post('merge')
  @ApiChange('Let units go on as one, an existing or a new one; printed codes stay valid')
  mergeUnits(
    @CurrentSession() session: LiveSession,
    @Body() body: UnitMergeDto,
  ): Promise<ChangeView> {
    return this.units.merge(session, body);
  }

  @Get(':id')
  @ApiId()
  @ApiOperation({ summary: 'A unit with all its versions, predecessors and successors' })
  @ApiOkResponse({ type: UnitHistoryView })
  @ApiProblems(400, 403, 404)
  async readUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<UnitHistoryView> {
    return withVersion('unit', await this.units.read(session, id));
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
    return this.units.change(session, id, body);
  }

  @Post(':id/retire')
  @ApiId()
  @ApiChange('End a unit that holds nothing any more', { of: 'unit' })
  retireUnit(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.units.retire(session, id, body);
  }
}

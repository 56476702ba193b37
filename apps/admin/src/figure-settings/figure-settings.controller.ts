import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ReadOrganisation } from '../organisation/read-organisation.js';
import { ApiId } from '../organisation/api-change.js';
import { FigureSettingsDto, LeadingPeriodDto } from './figure-settings.dto.js';
import {
  FreeServiceView,
  StandingSettingsView,
  UnitLeadingPeriodView,
} from './figure-settings.view.js';
import { ManageFigureSettings } from './manage-figure-settings.js';

@ApiTags('closed periods')
@ApiSignedIn()
@Controller('api/v1')
export class FigureSettingsController {
  constructor(
    private readonly settings: ManageFigureSettings,
    private readonly organisation: ReadOrganisation,
  ) {}

  @Get('figure-settings')
  @Needs('periods.read')
  @ApiOperation({ summary: 'What the agency decided about its figures' })
  @ApiOkResponse({ type: StandingSettingsView })
  @ApiProblems(403)
  async readFigureSettings(@CurrentSession() session: LiveSession): Promise<StandingSettingsView> {
    return withVersion('figure settings', await this.settings.read(session));
  }

  @Put('figure-settings')
  @Needs('figure-settings.manage')
  @Change({ of: 'figure settings' })
  @ApiOperation({ summary: 'Choose the rule of fees, and which mean and period lead in reports' })
  @ApiOkResponse({ type: StandingSettingsView })
  @ApiProblems(400, 403, 409)
  async changeFigureSettings(
    @CurrentSession() session: LiveSession,
    @Body() body: FigureSettingsDto,
  ): Promise<StandingSettingsView> {
    return withVersion('figure settings', await this.settings.change(session, body));
  }

  @Get('free-services')
  @Needs('periods.read')
  @ApiOperation({ summary: 'Services that ask for no fee, with the days on which they do not' })
  @ApiOkResponse({ type: [FreeServiceView] })
  @ApiProblems(403)
  listFreeServices(@CurrentSession() session: LiveSession): Promise<FreeServiceView[]> {
    return this.organisation.freeServices(session);
  }

  @Get('units/:id/leading-period')
  @Needs('periods.read')
  @ApiId()
  @ApiOperation({ summary: "Which period leads in a unit's reports" })
  @ApiOkResponse({ type: UnitLeadingPeriodView })
  @ApiProblems(400, 403, 404)
  async readLeadingPeriod(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<UnitLeadingPeriodView> {
    return withVersion('leading period', await this.settings.readOfUnit(session, id));
  }

  @Put('units/:id/leading-period')
  @Needs('figure-settings.manage')
  @Change({ of: 'leading period' })
  @ApiId()
  @ApiOperation({ summary: "Choose which period leads in a unit's reports" })
  @ApiOkResponse({ type: UnitLeadingPeriodView })
  @ApiProblems(400, 403, 404)
  async changeLeadingPeriod(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: LeadingPeriodDto,
  ): Promise<UnitLeadingPeriodView> {
    return withVersion('leading period', await this.settings.changeOfUnit(session, id, body));
  }
}

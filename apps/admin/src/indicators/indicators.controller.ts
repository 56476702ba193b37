import type { SubjectKind } from '@app/persistence/organisation-tree';
import type { Period } from '@app/skm';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiSignedIn } from '../http/api-problems.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { ApiIndicators } from './api-indicators.js';
import { IndicatorsView, OfficerIndicatorsView } from './indicators.view.js';
import { ReadFigures } from './read-figures.js';
import { IdPipe, PeriodPipe } from '../http/request.pipe.js';
import { showIndicators, showOfficerIndicators } from './show-indicators.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

@ApiTags('indicators')
@ApiSignedIn()
@Controller('api/v1')
export class IndicatorsController {
  constructor(private readonly readFigures: ReadFigures) {}

  @Get('instansi/indicators')
  @Needs('agency-figures.read')
  @ApiIndicators('Pulse and IKM of the whole agency, guest desks left out', IndicatorsView)
  readInstansiIndicators(
    @CurrentSession() session: LiveSession,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<IndicatorsView> {
    return this.read(session, { kind: 'instansi', id: session.instansiId }, period, messages);
  }

  @Get('units/:id/indicators')
  @Needs('figures.read')
  @ApiId()
  @ApiIndicators('Pulse and IKM of a unit with everything below it', IndicatorsView)
  readUnitIndicators(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<IndicatorsView> {
    return this.read(session, { kind: 'unit', id }, period, messages);
  }

  @Get('services/:id/indicators')
  @Needs('figures.read')
  @ApiId()
  @ApiIndicators('Pulse and IKM of a service', IndicatorsView)
  readServiceIndicators(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<IndicatorsView> {
    return this.read(session, { kind: 'service', id }, period, messages);
  }

  @Get('locations/:id/indicators')
  @Needs('agency-figures.read')
  @ApiId()
  @ApiIndicators('Pulse and IKM of a location, guest desks included', IndicatorsView)
  readLocationIndicators(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<IndicatorsView> {
    return this.read(session, { kind: 'location', id }, period, messages);
  }

  @Get('assignments/:id/indicators')
  @Needs('officer-figures.read')
  @ApiId()
  @ApiIndicators("The officer's figure and the pulse beside it", OfficerIndicatorsView)
  async readOfficerIndicators(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query('period', PeriodPipe) period: Period,
    @AskedMessages() messages: Messages,
  ): Promise<OfficerIndicatorsView> {
    return showOfficerIndicators(
      await this.readFigures.execute(session, { kind: 'assignment', id }, period),
      messages,
    );
  }

  private async read(
    session: LiveSession,
    subject: { kind: SubjectKind; id: string },
    period: Period,
    messages: Messages,
  ): Promise<IndicatorsView> {
    return showIndicators(await this.readFigures.execute(session, subject, period), messages);
  }
}

import type { Viewer } from '@app/persistence/access';
import { applyDecorators, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe, readPeriodOf } from '../http/request.pipe.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { type AskedTrend, ReadTrend } from './read-trend.js';
import { showTrend } from './show-trend.js';
import { OfficerTrendQueryDto, TrendQueryDto } from './trend-query.dto.js';
import { TrendView } from './trend.view.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

const ApiTrend = (summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiHeader({ name: 'Accept-Language', required: false, description: 'id or en' }),
    ApiOkResponse({ type: TrendView }),
    ApiProblems(400, 403, 404),
  );

@ApiTags('trends')
@ApiSignedIn()
@Controller('api/v1')
export class TrendsController {
  constructor(private readonly readTrend: ReadTrend) {}

  @Get('instansi/trend')
  @Needs('agency-figures.read')
  @ApiTrend('Figures of the whole agency over 24 periods')
  readInstansiTrend(
    @CurrentSession() session: LiveSession,
    @Query() query: TrendQueryDto,
    @AskedMessages() messages: Messages,
  ): Promise<TrendView> {
    return this.read(session, { kind: 'instansi', id: session.instansiId }, query, messages);
  }

  @Get('units/:id/trend')
  @Needs('figures.read')
  @ApiId()
  @ApiTrend('Figures of a unit over 24 periods, with those of the units it came from')
  readUnitTrend(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() query: TrendQueryDto,
    @AskedMessages() messages: Messages,
  ): Promise<TrendView> {
    return this.read(session, { kind: 'unit', id }, query, messages);
  }

  @Get('services/:id/trend')
  @Needs('figures.read')
  @ApiId()
  @ApiTrend('Figures of a service over 24 periods')
  readServiceTrend(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() query: TrendQueryDto,
    @AskedMessages() messages: Messages,
  ): Promise<TrendView> {
    return this.read(session, { kind: 'service', id }, query, messages);
  }

  @Get('locations/:id/trend')
  @Needs('agency-figures.read')
  @ApiId()
  @ApiTrend('Figures of a location over 24 periods')
  readLocationTrend(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() query: TrendQueryDto,
    @AskedMessages() messages: Messages,
  ): Promise<TrendView> {
    return this.read(session, { kind: 'location', id }, query, messages);
  }

  @Get('assignments/:id/trend')
  @Needs('officer-figures.read')
  @ApiId()
  @ApiTrend("An officer's figures over 24 periods; reading them adds an audit entry")
  readOfficerTrend(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Query() query: OfficerTrendQueryDto,
    @AskedMessages() messages: Messages,
  ): Promise<TrendView> {
    return this.read(session, { kind: 'assignment', id }, query, messages);
  }

  private async read(
    viewer: Viewer,
    subject: AskedTrend['subject'],
    { measure, kind, until: key }: TrendQueryDto | OfficerTrendQueryDto,
    messages: Messages,
  ): Promise<TrendView> {
    return showTrend(
      await this.readTrend.execute(viewer, {
        subject,
        measure,
        until: readPeriodOf(kind, 'until', key),
      }),
      kind,
      messages,
    );
  }
}

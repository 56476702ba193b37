import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ApiChange, ApiId } from './api-change.js';
import { NameDto, RetirementDto } from './organisation-change.dto.js';
import { ChangeView, ServiceHistoryView } from './organisation-change.view.js';
import { FeeDto, NewLocationDto, NewServiceDto } from './places.dto.js';
import { ManageServices } from './manage-services.js';

@ApiTags('organisation')
@ApiSignedIn()
@Needs('organisation.manage')
@Controller('api/v1')
export class ServicesController {
  constructor(private readonly services: ManageServices) {}

  @Post('locations')
  @ApiChange('Make a location')
  createLocation(
    @CurrentSession() session: LiveSession,
    @Body() body: NewLocationDto,
  ): Promise<ChangeView> {
    return this.services.createLocation(session, body);
  }

  @Patch('locations/:id')
  @ApiId()
  @ApiChange('Mend how the name of a location is written', { of: 'location' })
  correctLocationName(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: NameDto,
  ): Promise<ChangeView> {
    return this.services.correctName(session, { kind: 'location', id }, body);
  }

  @Post('locations/:id/retire')
  @ApiId()
  @ApiChange('End the use of a location', { of: 'location' })
  retireLocation(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.services.retireLocation(session, id, body);
  }

  @Post('services')
  @ApiChange('Make a service of a unit')
  createService(
    @CurrentSession() session: LiveSession,
    @Body() body: NewServiceDto,
  ): Promise<ChangeView> {
    return this.services.create(session, body);
  }

  @Get('services/:id')
  @ApiId()
  @ApiOperation({ summary: 'A service with its days, and those on which it is free' })
  @ApiOkResponse({ type: ServiceHistoryView })
  @ApiProblems(400, 403, 404)
  async readService(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<ServiceHistoryView> {
    return withVersion('service', await this.services.read(session, id));
  }

  @Patch('services/:id')
  @ApiId()
  @ApiChange('Mend how the name of a service is written', { of: 'service' })
  correctServiceName(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: NameDto,
  ): Promise<ChangeView> {
    return this.services.correctName(session, { kind: 'service', id }, body);
  }

  @Put('services/:id/fee')
  @ApiId()
  @ApiChange('Say from which day on a service asks for no fee, or asks for one again', {
    of: 'service',
  })
  changeFee(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: FeeDto,
  ): Promise<ChangeView> {
    return this.services.changeFee(session, id, body);
  }

  @Post('services/:id/retire')
  @ApiId()
  @ApiChange('End a service; its ratings stay', { of: 'service' })
  retireService(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
    @Body() body: RetirementDto,
  ): Promise<ChangeView> {
    return this.services.retire(session, id, body);
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { isPreview } from '../changes/preview.js';
import { withVersion } from '../changes/versioned.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { ManagePersonsServed } from './manage-persons-served.js';
import { PersonsServedDto } from './persons-served.dto.js';
import { PersonsServedFileView, PersonsServedMonthView } from './persons-served.view.js';
import { CsvPipe } from './csv.pipe.js';

const ApiId = (): MethodDecorator => ApiParam({ name: 'id', type: String, format: 'uuid' });

@ApiTags('persons served')
@ApiSignedIn()
@Controller('api/v1')
@Needs('persons-served.manage')
export class PersonsServedController {
  constructor(private readonly served: ManagePersonsServed) {}

  @Get('services/:id/persons-served')
  @ApiId()
  @ApiOperation({ summary: 'Persons served by a service, by month, with what was corrected' })
  @ApiOkResponse({ type: [PersonsServedMonthView] })
  @ApiProblems(400, 403, 404)
  async listPersonsServed(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<PersonsServedMonthView[]> {
    return (await this.served.list(session, id)).map((one) => withVersion('persons served', one));
  }

  @Put('services/:id/persons-served/:month')
  @Change({ of: 'persons served' })
  @ApiId()
  @ApiParam({ name: 'month', type: String, example: '2026-10' })
  @ApiOperation({ summary: 'Enter or correct the persons served in a month that is over' })
  @ApiOkResponse({ type: PersonsServedMonthView })
  @ApiProblems(400, 403, 404)
  async enterPersonsServed(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) serviceId: string,
    @Param('month') month: string,
    @Body() { n }: PersonsServedDto,
  ): Promise<PersonsServedMonthView> {
    return withVersion('persons served', await this.served.enter(session, { serviceId, month, n }));
  }

  @Post('persons-served')
  @Change({ hidden: { stored: false } })
  @HttpCode(200)
  @ApiOperation({
    summary: 'Enter a CSV table `service_key,month,n`: all of it or, with a fault, nothing',
  })
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string', example: 'service_key,month,n\nktp-el,2026-10,812\n' } })
  @ApiOkResponse({ type: PersonsServedFileView })
  @ApiProblems(400, 403)
  enterFile(
    @CurrentSession() session: LiveSession,
    @Body(CsvPipe) csv: string,
    @Req() request: FastifyRequest,
  ): Promise<PersonsServedFileView> {
    return this.served.enterFile(session, csv, { preview: isPreview(request) });
  }
}

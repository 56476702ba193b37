import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { LiveSession } from '../access/resume-session.js';
import { Needs } from '../access/permission.guard.js';
import { CurrentSession } from '../access/session.guard.js';
import { Change } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { AskedMessages } from '../messages/asked-messages.js';
import type { Messages } from '../messages/messages.js';
import { FileObjection } from './file-objection.js';
import { ObjectionDto } from './objection.dto.js';
import { ObjectionView } from './objection.view.js';
import { withMeaning } from './objection.view.js';

@ApiTags('my figures')
@ApiSignedIn()
@Needs('objections.file')
@Controller('api/v1/me/objections')
export class MyObjectionsController {
  constructor(private readonly objections: FileObjection) {}

  @Get()
  @ApiOperation({ summary: "An officer's own objections with their answers, newest first" })
  @ApiOkResponse({ type: [ObjectionView] })
  @ApiProblems(403)
  async listMyObjections(
    @CurrentSession() session: LiveSession,
    @AskedMessages() { review }: Messages,
  ): Promise<ObjectionView[]> {
    return (await this.objections.list(session)).map((one) => withMeaning(one, review));
  }

  @Post()
  @Change()
  @ApiOperation({
    summary: 'Object against an attribution, a comment or a figure, within 14 days of its closing',
  })
  @ApiCreatedResponse({ type: ObjectionView })
  @ApiProblems(400, 403, 404)
  async fileObjection(
    @CurrentSession() session: LiveSession,
    @Body() body: ObjectionDto,
    @AskedMessages() { review }: Messages,
  ): Promise<ObjectionView> {
    return withMeaning(await this.objections.execute(session, body), review);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Change, WithoutPreview } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { IdPipe } from '../http/request.pipe.js';
import { connectionOf } from './connection.js';
import { ManageMySessions } from './manage-my-sessions.js';
import { NewPasswordDto } from './my-account.dto.js';
import { MySessionView } from './my-account.view.js';
import type { LiveSession } from './resume-session.js';
import { Needs } from './permission.guard.js';
import { CurrentSession } from './session.guard.js';

@ApiTags('session')
@ApiSignedIn()
@Needs('my-account.manage')
@Controller('api/v1/me')
export class MyAccountController {
  constructor(private readonly own: ManageMySessions) {}

  @Get('sessions')
  @ApiOperation({ summary: 'Your sessions, the newest first' })
  @ApiOkResponse({ type: [MySessionView] })
  listMySessions(@CurrentSession() session: LiveSession): Promise<MySessionView[]> {
    return this.own.list(session);
  }

  @Delete('sessions')
  @Change()
  @HttpCode(204)
  @ApiOperation({ summary: 'End all your sessions but this one' })
  @ApiNoContentResponse({ description: 'They have ended.' })
  @ApiProblems(403)
  closeOtherSessions(@CurrentSession() session: LiveSession): Promise<void> {
    return this.own.closeOthers(session);
  }

  @Delete('sessions/:id')
  @Change()
  @HttpCode(204)
  @ApiParam({ name: 'id', type: String, format: 'uuid' })
  @ApiOperation({ summary: 'End one of your sessions' })
  @ApiNoContentResponse({ description: 'It has ended.' })
  @ApiProblems(400, 403, 404)
  closeMySession(
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<void> {
    return this.own.close(session, id);
  }

  @Post('password')
  @WithoutPreview()
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password; your other sessions end' })
  @ApiNoContentResponse({ description: 'The new password counts.' })
  @ApiProblems(400, 403, 429)
  changeMyPassword(
    @CurrentSession() session: LiveSession,
    @Body() body: NewPasswordDto,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    return this.own.changePassword(session, body, connectionOf(request));
  }
}

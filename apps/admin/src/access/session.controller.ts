import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WithoutPreview } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { type LiveSession } from './resume-session.js';
import { Needs } from './permission.guard.js';
import { CurrentSession, WithoutSession } from './session.guard.js';
import { SessionView } from './session.view.js';
import { SignIn } from './sign-in.js';
import { SignInDto } from './sign-in.dto.js';
import { SIGN_IN_RATE } from './sign-in-rate.js';
import { ShowSession } from './show-session.js';
import { forgetSession } from './session-cookie.js';
import { signedIn } from './connection.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly session: ShowSession,
  ) {}

  @Post()
  @WithoutPreview()
  @HttpCode(200)
  @WithoutSession()
  @RouteConfig(SIGN_IN_RATE)
  @ApiOperation({ summary: 'Sign in; the session is kept in an httpOnly cookie' })
  @ApiOkResponse({ type: SessionView })
  @ApiProblems(400, 401, 403, 429)
  async openSession(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.session.opened(
      await signedIn(request, reply, (connection) => this.signIn.execute(body, connection)),
    );
  }

  @Get()
  @Needs('my-account.manage')
  @ApiSignedIn()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionView })
  readSession(@CurrentSession() session: LiveSession): Promise<SessionView> {
    return this.session.execute(session);
  }

  @Delete()
  @WithoutPreview()
  @HttpCode(204)
  @Needs('my-account.manage')
  @ApiSignedIn()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'The session has ended.' })
  @ApiProblems(403)
  closeSession(
    @CurrentSession() session: LiveSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return forgetSession(request, reply, () => this.session.end(session));
  }
}

import { listResets, SessionStore } from '@app/persistence/access';
import { Tenancy } from '@app/database';
import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WithoutPreview } from '../changes/change.js';
import { ApiProblems, ApiSignedIn } from '../http/api-problems.js';
import { keepBrowserToken } from './browser-cookie.js';
import { connectionOf } from './connection.js';
import { type LiveSession, ResumeSession } from './resume-session.js';
import { cookieNameFor, cookieOptions } from './session-cookie.js';
import { Needs } from './permission.guard.js';
import { CurrentSession, WithoutSession } from './session.guard.js';
import { SessionView, sessionView } from './session.view.js';
import { SignIn } from './sign-in.js';
import { SignInDto } from './sign-in.dto.js';
import { SIGN_IN_RATE } from './sign-in-rate.js';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly resumeSession: ResumeSession,
    private readonly sessions: SessionStore,
    private readonly tenancy: Tenancy,
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
    const cookie = cookieNameFor(request);
    const connection = connectionOf(request);
    const token = await this.signIn.execute(body, connection);
    reply.setCookie(cookie, token, cookieOptions(cookie));
    keepBrowserToken(request, reply, connection.browserToken);
    return this.show(await this.resumeSession.execute(token));
  }

  @Get()
  @Needs('own-account.manage')
  @ApiSignedIn()
  @ApiOperation({ summary: 'Who is signed in' })
  @ApiOkResponse({ type: SessionView })
  readSession(@CurrentSession() session: LiveSession): Promise<SessionView> {
    return this.show(session);
  }

  @Delete()
  @WithoutPreview()
  @HttpCode(204)
  @Needs('own-account.manage')
  @ApiSignedIn()
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse({ description: 'The session has ended.' })
  @ApiProblems(403)
  async closeSession(
    @CurrentSession() session: LiveSession,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(session.instansiId, session.tokenHash);
    const cookie = cookieNameFor(request);
    reply.clearCookie(cookie, cookieOptions(cookie));
  }

  private async show(session: LiveSession): Promise<SessionView> {
    return sessionView(session, await listResets(this.tenancy, session));
  }
}

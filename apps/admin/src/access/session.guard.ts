import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { type LiveSession, ResumeSession } from './resume-session.js';
import { readToken } from './session-cookie.js';

export const WITHOUT_SESSION = 'without-session';

/** Marks what answers people who are not signed in. */
export const WithoutSession = (): MethodDecorator & ClassDecorator =>
  SetMetadata(WITHOUT_SESSION, true);

type SignedInRequest = FastifyRequest & { adminSession?: LiveSession };

/** The session of the request; the only place from which a tenant is taken. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): LiveSession => {
    const { adminSession } = context.switchToHttp().getRequest<SignedInRequest>();
    if (adminSession === undefined)
      throw new Error('This route is open to people without a session.');
    return adminSession;
  },
);

/** Lets nobody in without a live session, unless the route is marked `WithoutSession`. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly resumeSession: ResumeSession,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(WITHOUT_SESSION, targets)) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    request.adminSession = await this.resumeSession.execute(readToken(request));
    return true;
  }
}

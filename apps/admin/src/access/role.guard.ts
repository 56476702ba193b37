import type { Role } from '@app/persistence/access';
import { DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { LiveSession } from './resume-session.js';

const ALLOWED_ROLES = 'allowed-roles';

/** The roles that a route is there for; a route that names none lets in whoever is signed in. */
export const AllowedTo = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  SetMetadata(ALLOWED_ROLES, roles);

/** Runs after `SessionGuard`. What a person may see within a route is for `maySee` to say. */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<Role[]>(ALLOWED_ROLES, targets);
    const { adminSession } = context
      .switchToHttp()
      .getRequest<FastifyRequest & { adminSession?: LiveSession }>();
    if (allowed === undefined || adminSession === undefined) return true;
    if (allowed.includes(adminSession.role)) return true;
    throw new DomainError('role.not-allowed');
  }
}

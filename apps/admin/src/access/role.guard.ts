import { type Role, ROLES } from '@app/persistence/access';
import { DomainError } from '@app/platform';
import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { LiveSession } from './resume-session.js';

export const ALLOWED_ROLES = 'allowed-roles';
/** Where the document names the roles of a route. */
export const ROLES_EXTENSION = 'x-roles';

/**
 * The roles that a route is there for. Every route names them, or is `WithoutSession`; on the methods or on
 * the class, not on both.
 */
export const AllowedTo = (...roles: Role[]): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ALLOWED_ROLES, roles), ApiExtension(ROLES_EXTENSION, roles));

/** For what concerns one's own account only. */
export const AllowedToEverybody = (): MethodDecorator & ClassDecorator => AllowedTo(...ROLES);

/**
 * Runs after `SessionGuard`. Where an id is asked for, a role that the route is not for learns no more than
 * that there is nothing. What a person may see within a route is for `maySee` to say.
 */
@Injectable()
export class RoleGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ALLOWED_ROLES, targets);
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { adminSession?: LiveSession }>();
    if (request.adminSession === undefined) return true;
    if (allowed === undefined) throw new Error(`${request.routeOptions.url} names no roles`);
    if (allowed.includes(request.adminSession.role)) return true;
    throw new DomainError(asksForAnId(request) ? 'role.nothing-here' : 'role.not-allowed');
  }
}

function asksForAnId({ params, query }: FastifyRequest): boolean {
  const asked = Object.keys(query ?? {}).some((name) => /Id$/.test(name));
  return asked || Object.keys(params ?? {}).length > 0;
}

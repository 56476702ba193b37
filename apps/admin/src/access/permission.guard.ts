import { DomainError } from '@app/errors';
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
import { isPermitted, type Permission, rolesThatMay } from './policy.js';
import type { LiveSession } from './resume-session.js';

export const NEEDED_PERMISSION = 'needed-permission';
/** Where the document names the roles of a route. */
export const ROLES_EXTENSION = 'x-roles';

/**
 * The permission that a route needs. Every route names one, or is `WithoutSession`; on the methods or on the
 * class, not on both.
 */
export const Needs = (permission: Permission): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(NEEDED_PERMISSION, permission),
    ApiExtension(ROLES_EXTENSION, rolesThatMay(permission)),
  );

/**
 * Runs after `SessionGuard`. Where an id is asked for, a role without the permission learns no more than that
 * there is nothing. What a person may see within a route is for `maySee` to say.
 */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    const needed = this.reflector.getAllAndOverride<Permission | undefined>(
      NEEDED_PERMISSION,
      targets,
    );
    const request = context
      .switchToHttp()
      .getRequest<FastifyRequest & { adminSession?: LiveSession }>();
    if (request.adminSession === undefined) return true;
    if (needed === undefined) throw new Error(`${request.routeOptions.url} names no permission`);
    if (isPermitted(request.adminSession.role, needed)) return true;
    throw new DomainError(asksForAnId(request) ? 'role.nothing-here' : 'role.not-allowed');
  }
}

function asksForAnId({ params, query }: FastifyRequest): boolean {
  const names = [...Object.keys(params ?? {}), ...Object.keys(query ?? {})];
  return names.some((name) => name === 'id' || name.endsWith('Id'));
}

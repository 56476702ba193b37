import { invalidField } from '@app/errors';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CHANGE } from './change.js';

/** Nest's number for what `@Query()` injects; its metadata is keyed `<number>:<place>`. */
const QUERY = '4:';

type Arguments = Record<string, { data?: unknown }>;

/**
 * Refuses query fields that a route does not know, as the validation refuses unknown fields of a body: a
 * misspelt or misplaced `?preview=true` would do what its sender wants to look at first.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const known = this.knownTo(context);
    for (const field of Object.keys(query as object)) {
      // the validation of a DTO overlooks what every object has
      const isKnown = known === 'all' ? !(field in Object.prototype) : known.has(field);
      if (!isKnown) throw invalidField(field, 'is not known here', 'whitelistValidation');
    }
    return true;
  }

  /** `all`: the route describes its whole query in a DTO, which the validation holds it to. */
  private knownTo(context: ExecutionContext): Set<string> | 'all' {
    const handler = context.getHandler();
    const args: Arguments =
      Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), handler.name) ?? {};
    const asked = Object.entries(args).filter(([key]) => key.startsWith(QUERY));
    if (asked.some(([, { data }]) => typeof data !== 'string')) return 'all';
    const isChange = Boolean(this.reflector.get(CHANGE, handler));
    return new Set([
      ...asked.map(([, { data }]) => String(data)),
      ...(isChange ? ['preview'] : []),
    ]);
  }
}

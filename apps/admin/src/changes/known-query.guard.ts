import { invalidField } from '@app/errors';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PAGE } from '../http/page.js';
import { CHANGE } from './change.js';

/** Nest's number for what `@Query()` injects; its metadata is keyed `<number>:<place>`. */
const QUERY = '4:';

/**
 * Refuses query fields that a route does not know, as the validation refuses unknown fields of a body: a
 * misspelt or misplaced `?preview=true` would do what its sender wants to look at first.
 */
@Injectable()
export class KnownQueryGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    // what apps put behind a link changes nothing on a page
    if (this.reflector.get<boolean | undefined>(PAGE, context.getClass())) return true;
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
    const asked = argumentsOf(context.getClass(), handler.name)
      .filter(([place]) => place.startsWith(QUERY))
      .map(([, argument]) => fieldOf(argument));
    if (asked.includes(undefined)) return 'all';
    const isChange = Boolean(this.reflector.get(CHANGE, handler));
    return new Set([
      ...asked.filter((field) => field !== undefined),
      ...(isChange ? ['preview'] : []),
    ]);
  }
}

/** What Nest notes of a handler's arguments: `<number>:<place>` and what is injected there. */
function argumentsOf(controller: object, handler: string): [string, unknown][] {
  const noted: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler);
  return Object.entries(noted ?? {});
}

/** The query field that an argument takes; undefined of one that takes the whole query. */
function fieldOf(argument: unknown): string | undefined {
  const { data } = Object(argument) as { data?: unknown };
  return typeof data === 'string' ? data : undefined;
}

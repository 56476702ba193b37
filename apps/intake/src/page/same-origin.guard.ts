import { DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG } from '../intake-tokens.js';

const READING = new Set(['GET', 'HEAD']);

/**
 * Refuses what another site makes a browser send. Requests without both headers pass: old browsers
 * and API clients send neither.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  constructor(@Inject(INTAKE_CONFIG) private readonly config: IntakeConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READING.has(request.method) || !this.isForeign(request)) return true;
    throw new DomainError('request.cross-site');
  }

  private isForeign({ headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site === 'cross-site') return true;
    if (!headers.origin) return false;
    // some in-app browsers hide their origin from everybody
    if (headers.origin === 'null') return site !== 'same-origin';
    return headers.origin !== this.config.publicUrl && hostOf(headers.origin) !== headers.host;
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

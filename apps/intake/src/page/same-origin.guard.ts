import { DomainError } from '@app/errors';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG } from '../intake-tokens.js';

const READING = new Set(['GET', 'HEAD']);
const OWN_SITE = new Set(['same-origin', 'none']);

/**
 * Refuses what another site makes a browser send: neither Sec-Fetch-Site nor Origin may be foreign. Requests
 * without both headers pass: old browsers and API clients send neither.
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
    const { origin, 'sec-fetch-site': site } = headers;
    if (site !== undefined && !OWN_SITE.has(String(site))) return true;
    // browsers in apps, old ones and careful ones hide their origin from everybody
    if (!origin || origin === 'null') return false;
    return origin !== this.config.publicUrl && hostOf(origin) !== headers.host;
  }
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

import { DomainError } from '@app/errors';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const READING = new Set(['GET', 'HEAD']);
const OWN_SITE = new Set(['same-origin', 'none']);

/**
 * Refuses what another site makes a signed-in browser send. Browsers tell with Sec-Fetch-Site and Origin, older
 * ones and plain http with Origin alone, and neither may be foreign; programs that send none carry no cookie of a
 * browser.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (READING.has(request.method) || isOwn(request)) return true;
    throw new DomainError('request.cross-site');
  }
}

function isOwn({ headers, host }: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && !OWN_SITE.has(String(site))) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

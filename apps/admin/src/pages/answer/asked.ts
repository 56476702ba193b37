import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isPageAddress } from '../../http/page.js';
import type { PageService } from './page-service.js';
import type { PageRequest } from './page-request.js';

const OPENED = new WeakMap<FastifyRequest, PageRequest>();

/** Injects the page that is asked for. */
export const Asked = createParamDecorator((_: unknown, context: ExecutionContext): PageRequest => {
  const page = OPENED.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (page === undefined) throw new Error('This is no request for a page.');
  return page;
});

/** The page that is asked for, also where the request was refused before its route. */
export function pageOf(
  pages: PageService,
  request: FastifyRequest,
  reply: FastifyReply,
): PageRequest {
  const page = OPENED.get(request) ?? pages.open(request, reply);
  OPENED.set(request, page);
  return page;
}

/** Gives every request for a page what it is answered with, and its own policy for browsers. */
export function openPages(fastify: FastifyInstance, pages: PageService): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    if (isPageAddress(request.url)) pageOf(pages, request, reply);
    done();
  });
}

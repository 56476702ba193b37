import { type ProblemFilter, reportUnexpected, startReply } from '@app/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPageAddress } from '../../http/page.js';
import { pageOf } from '../answer/asked.js';
import type { PageService } from '../answer/page-service.js';
import type { PageRequest } from '../answer/page-request.js';
import { SIGN_IN_PATH } from '../layout/header.view.js';
import { ErrorPage } from './error.view.js';

/** Programs get problem+json, people a page; whoever is not signed in, or no more, the way to sign in. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  constructor(
    private readonly pages: PageService,
    private readonly problems: ProblemFilter,
  ) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  async answer(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (isPageAddress(request.url)) await this.show(error, pageOf(this.pages, request, reply));
    else this.problems.answer(error, request, reply);
  }

  private async show(error: unknown, asked: PageRequest): Promise<void> {
    const { reply, request } = asked;
    const explained = asked.explain(error);
    if (explained.code === 'session.required') return void reply.send(signInAgain(asked));
    reportUnexpected(error, explained, request.id);
    if (explained.status === 404) await this.pages.recognise(asked);
    startReply(reply, explained);
    void reply.send(asked.show(ErrorPage({ asked, error: explained })));
  }
}

/** What was typed is carried along, and the page that was asked for is where signing in leads. */
function signInAgain(asked: PageRequest): string {
  const isForm = asked.request.method === 'POST';
  if (isForm) asked.carryForm();
  const to = isForm ? asked.pageAddress : asked.address;
  return asked.goTo(to === '/' ? SIGN_IN_PATH : `${SIGN_IN_PATH}?ke=${encodeURIComponent(to)}`);
}

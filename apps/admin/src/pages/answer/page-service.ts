import type { AccessKeys } from '@app/codes';
import { CLOCK, type Clock, explainError, type ProblemTable } from '@app/platform';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type LiveSession, ResumeSession } from '../../access/resume-session.js';
import { readToken } from '../../access/session-cookie.js';
import { ACCESS_KEYS, PROBLEMS } from '../../admin-tokens.js';
import { FindMenu } from '../menu/find-menu.js';
import type { MenuPlace } from '../menu/menu.js';
import { PAGE_POLICY } from './page-policy.js';
import { PageRequest } from './page-request.js';
import { SealedBox } from './sealed-box.js';

/** Opens requests for pages. */
@Injectable()
export class PageService implements OnApplicationBootstrap {
  private readonly box: SealedBox;
  private menu: readonly MenuPlace[] = [];

  constructor(
    @Inject(ACCESS_KEYS) { pages }: AccessKeys,
    @Inject(CLOCK) clock: Clock,
    @Inject(PROBLEMS) private readonly problems: ProblemTable,
    private readonly findMenu: FindMenu,
    private readonly resumeSession: ResumeSession,
  ) {
    this.box = new SealedBox(pages, clock);
  }

  onApplicationBootstrap(): void {
    this.menu = this.findMenu.execute();
  }

  open(request: FastifyRequest, reply: FastifyReply): PageRequest {
    const { box, menu, problems } = this;
    reply.header('Content-Security-Policy', PAGE_POLICY);
    const explain = (error: unknown): ReturnType<typeof explainError> =>
      explainError(error, problems);
    return new PageRequest(request, reply, { box, menu, explain });
  }

  /** Who asks for what no route answers, so that its page too shows the way back; nobody where that cannot be told. */
  async recognise({ request }: PageRequest): Promise<void> {
    const asking = request as FastifyRequest & { adminSession?: LiveSession };
    try {
      asking.adminSession ??= await this.resumeSession.execute(readToken(request));
    } catch {
      // a page for nobody in particular will do
    }
  }
}

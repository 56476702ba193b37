import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ShowAccount } from '../account/show-account.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import type { RoleHome } from '../pages/menu/homes.js';
import { HomePage } from './home.view.js';

/** The home of a role for which no feature offers one: the list of its pages. */
@Injectable()
export class GeneralHome implements RoleHome {
  readonly permission = 'my-account.manage';

  constructor(private readonly account: ShowAccount) {}

  async show(asked: PageRequest, session: LiveSession): Promise<string> {
    return asked.show(<HomePage asked={asked} account={await this.account.execute(session)} />);
  }
}

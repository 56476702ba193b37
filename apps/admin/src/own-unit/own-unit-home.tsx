import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ShowAccount } from '../account/show-account.js';
import { messagesFor } from '../messages/asked-messages.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Homes, type RoleHome } from '../pages/menu/homes.js';
import { AttentionPage } from './attention.view.js';
import { ChooseQuarter } from './choose-quarter.js';
import { QUARTER_FIELD } from './own-unit-paths.js';
import { ReadAttention } from './read-attention.js';

/** What stands at `/` for whoever heads a unit. */
@Injectable()
export class OwnUnitHome implements RoleHome, OnModuleInit {
  readonly permission = 'own-unit.read';

  constructor(
    private readonly homes: Homes,
    private readonly account: ShowAccount,
    private readonly choose: ChooseQuarter,
    private readonly attention: ReadAttention,
  ) {}

  onModuleInit(): void {
    this.homes.offer(this);
  }

  async show(asked: PageRequest, session: LiveSession): Promise<string> {
    const { [QUARTER_FIELD]: key } = asked.request.query as Record<string, string | undefined>;
    const quarter = await this.choose.execute(session, key);
    const messages = messagesFor(asked.language);
    return asked.show(
      <AttentionPage
        asked={asked}
        quarter={quarter}
        attention={await this.attention.execute(session, quarter, messages)}
        account={await this.account.execute(session)}
      />,
    );
  }
}

import type { Language } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { type MyAccount, ShowAccount } from '../account/show-account.js';
import { messagesFor } from '../messages/asked-messages.js';
import { ChooseQuarter, type ChosenQuarter } from './choose-quarter.js';
import { type Attention, ReadAttention } from './read-attention.js';

export interface ShownAttention {
  quarter: ChosenQuarter;
  attention: Attention;
  account: MyAccount;
}

/** The home of a unit head with all it shows. */
@Injectable()
export class ShowAttention {
  constructor(
    private readonly choose: ChooseQuarter,
    private readonly attention: ReadAttention,
    private readonly account: ShowAccount,
  ) {}

  /** @param key of the quarter that is shown below the list, as it stands in the address */
  async execute(
    session: LiveSession,
    language: Language,
    key: string | undefined,
  ): Promise<ShownAttention> {
    const quarter = await this.choose.execute(session, key);
    return {
      quarter,
      attention: await this.attention.execute(session, quarter, messagesFor(language)),
      account: await this.account.execute(session),
    };
  }
}

import type { AccessKeys } from '@app/codes';
import { SecondFactorStore, SignInStore } from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ACCESS_KEYS } from '../admin-tokens.js';
import type { CheckedPassword } from './check-password.js';
import { hashRecoveryCode, openSecret, stepOf } from './second-factor.js';
import { readCode } from './typed-code.js';

const SIX_DIGITS = /^\d{6}$/;

@Injectable()
export class CheckSecondFactor {
  constructor(
    private readonly signIns: SignInStore,
    private readonly factors: SecondFactorStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_KEYS) private readonly keys: AccessKeys,
  ) {}

  /**
   * Spends a code of the account's authenticator app, or one of its recovery codes.
   *
   * @throws DomainError `session.code-required` without a code, `session.locked` after ten wrong ones,
   *   `session.wrong-code` for one that is wrong or spent
   */
  async execute(
    { account, attempt }: CheckedPassword,
    code: string | null | undefined,
  ): Promise<void> {
    const sealed = account.secondFactor;
    if (sealed === null) return;
    // an empty field of a form, or nothing but blanks, is no try
    if (code == null || readCode(code) === '') {
      await this.signIns.end(attempt, 'undecided');
      throw new DomainError('session.code-required');
    }
    if (!(await this.signIns.beginSecondFactor(attempt))) throw new DomainError('session.locked');
    if (SIX_DIGITS.test(readCode(code))) {
      const secret = openSecret(sealed, account, this.keys.secondFactor);
      const step = stepOf(secret, code, this.clock());
      if (step !== null && (await this.factors.spendStep(account, step))) return;
    } else if (await this.factors.spendRecoveryCode(account, hashRecoveryCode(code))) return;
    throw new DomainError('session.wrong-code');
  }
}

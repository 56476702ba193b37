import { type AccessKeys, qrSvg } from '@app/codes';
import { SecondFactorStore, SignInStore } from '@app/persistence/access';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ACCESS_KEYS } from '../admin-tokens.js';
import type { CheckedPassword } from './check-password.js';
import {
  describeSecret,
  hashRecoveryCode,
  newRecoveryCodes,
  newSecret,
  openSecret,
  sealSecret,
  stepOf,
} from './second-factor.js';

const ISSUER = 'Suara Loket';

/** What an authenticator app is to be told. */
export interface ProposedSecret {
  secret: string;
  uri: string;
  qrSvg: string;
}

/** A second factor for whoever has given the password, and the earlier second factor where there is one. */
@Injectable()
export class EnrolSecondFactor {
  constructor(
    private readonly factors: SecondFactorStore,
    private readonly signIns: SignInStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ACCESS_KEYS) private readonly keys: AccessKeys,
  ) {}

  /** A new secret; it counts once its first code has been given. */
  async propose({ account, attempt }: CheckedPassword): Promise<ProposedSecret> {
    const secret = newSecret();
    await this.factors.propose(account, sealSecret(secret, account, this.keys.secondFactor));
    await this.signIns.end(attempt, 'success');
    const told = describeSecret(secret, { username: account.username, issuer: ISSUER });
    return { ...told, qrSvg: await qrSvg(told.uri) };
  }

  /**
   * Puts the proposed secret in force and returns ten recovery codes, which are never shown again.
   *
   * @throws DomainError `second-factor.none-proposed`, `session.wrong-code`
   */
  async confirm({ account, attempt }: CheckedPassword, code: string): Promise<string[]> {
    const sealed = await this.factors.findProposed(account);
    if (sealed === null) throw new DomainError('second-factor.none-proposed');
    const secret = openSecret(sealed, account, this.keys.secondFactor);
    const step = stepOf(secret, code, this.clock());
    if (step === null) throw new DomainError('session.wrong-code');
    const codes = newRecoveryCodes();
    const recoveryHashes = codes.map(hashRecoveryCode);
    if (!(await this.factors.confirm(account, sealed, { step, recoveryHashes }))) {
      throw new DomainError('second-factor.none-proposed');
    }
    await this.signIns.end(attempt, 'success');
    return codes;
  }
}

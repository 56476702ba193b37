import { DomainError } from '@app/errors';
import { Injectable } from '@nestjs/common';
import type { Credentials } from '../access/check-password.js';
import { connectionOf, signedIn } from '../access/connection.js';
import { SetUpSecondFactor } from '../access/set-up-second-factor.js';
import { SignIn } from '../access/sign-in.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { PATHS } from './account-paths.js';

const STEP = 'step';
const RECOVERY = 'recovery';
/** To install an app on a phone. */
const STEP_SECONDS = 15 * 60;

/** What somebody has given so far; the browser keeps it sealed, so that nothing is typed twice. */
export interface SignInStep extends Credentials {
  /** the page that was asked for */
  to: string;
  /** a second factor that waits for its first code */
  proposed?: { secret: string; uri: string };
}

/** The way from a name and a password to a session, page by page. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly signIn: SignIn,
    private readonly secondFactor: SetUpSecondFactor,
  ) {}

  /** Where the step stands; null when it is over. */
  at(asked: PageRequest): SignInStep | null {
    return asked.unseal<SignInStep>(STEP);
  }

  /**
   * Opens a session, or leads to the step that is missing.
   *
   * @throws DomainError like {@link SignIn.execute}
   */
  async enter(asked: PageRequest, { to, ...credentials }: SignInStep): Promise<string> {
    const { request, reply, cookies } = asked;
    try {
      await signedIn(request, reply, (connection) => this.signIn.execute(credentials, connection));
      cookies.clear(STEP);
      return asked.goTo(to);
    } catch (error) {
      if (isCode(error, 'session.code-required')) return goOn(asked, { ...credentials, to });
      if (isCode(error, 'session.second-factor-required'))
        return await this.propose(asked, { ...credentials, to });
      throw error;
    }
  }

  /** @throws DomainError like {@link SignIn.execute} */
  async giveCode(asked: PageRequest, code: string): Promise<string> {
    const step = this.at(asked);
    if (step === null) return asked.goTo(PATHS.signIn);
    const { username, password, to } = step;
    const credentials = { username, password, code };
    await signedIn(asked.request, asked.reply, (connection) =>
      this.signIn.execute(credentials, connection),
    );
    asked.cookies.clear(STEP);
    return asked.goTo(to);
  }

  /** Puts the proposed second factor in force. @throws DomainError like {@link SetUpSecondFactor.confirm} */
  async confirm(asked: PageRequest, code: string, next: string): Promise<string> {
    const step = this.at(asked);
    if (step === null) return asked.goTo(PATHS.signIn);
    const { username, password, to } = step;
    const connection = connectionOf(asked.request);
    const confirmed = await this.secondFactor.confirm({ username, password, code }, connection);
    // who is signed in already need not go on
    if (asked.session !== null) asked.cookies.clear(STEP);
    else asked.seal(STEP, { username, password, to } satisfies SignInStep, STEP_SECONDS);
    asked.seal(RECOVERY, { username, codes: confirmed.recoveryCodes } satisfies RecoveryCodes);
    return asked.goTo(next);
  }

  /** @throws DomainError like {@link SetUpSecondFactor.propose} */
  async proposeOwn(
    asked: PageRequest,
    { password, code }: { password: string; code?: string },
  ): Promise<string> {
    const credentials = { username: asked.session!.username, password, code: code ?? null };
    const proposed = await this.secondFactor.propose(credentials, connectionOf(asked.request));
    const { secret, uri } = proposed;
    const { username } = credentials;
    const step: SignInStep = { username, password, to: PATHS.account, proposed: { secret, uri } };
    asked.seal(STEP, step, STEP_SECONDS);
    return asked.goTo(PATHS.secondFactorCode);
  }

  private async propose(asked: PageRequest, step: SignInStep): Promise<string> {
    const { username, password } = step;
    const connection = connectionOf(asked.request);
    const { secret, uri } = await this.secondFactor.propose({ username, password }, connection);
    asked.seal(STEP, { ...step, proposed: { secret, uri } } satisfies SignInStep, STEP_SECONDS);
    return asked.goTo(PATHS.setUp);
  }
}

export interface RecoveryCodes {
  username: string;
  codes: string[];
}

/** Recovery codes that were just made; the next time there are none. */
export function takeRecoveryCodes(asked: PageRequest): RecoveryCodes | null {
  const codes = asked.unseal<RecoveryCodes>(RECOVERY);
  asked.cookies.clear(RECOVERY);
  return codes;
}

function goOn(asked: PageRequest, step: SignInStep): string {
  asked.seal(STEP, step, STEP_SECONDS);
  return asked.goTo(PATHS.code);
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof DomainError && error.code === code;
}

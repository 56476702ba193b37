import { Get, Post, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { WithoutSession } from '../access/session.guard.js';
import { SIGN_IN_RATE } from '../access/sign-in-rate.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { PATHS } from './account-paths.js';
import { CodeDto, SignInFormDto } from './account.dto.js';
import { SignInSteps } from './sign-in-steps.js';
import { CodePage, SignInPage } from './sign-in.view.js';

const FIELD_OF = {
  'session.wrong-credentials': 'username',
  'session.locked': 'username',
  'session.wrong-code': 'code',
};

/** Signing in: name and password, and the code of the second factor where there is one. */
@Page()
@WithoutSession()
export class SignInPages {
  constructor(private readonly steps: SignInSteps) {}

  @Get('masuk')
  showSignIn(@Asked() asked: PageRequest, @Query('ke') to?: unknown): string {
    return asked.show(<SignInPage asked={asked} to={typeof to === 'string' ? to : PATHS.home} />);
  }

  @Post('masuk')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  signIn(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, SignInFormDto, {
      act: ({ to = PATHS.home, username, password }) =>
        this.steps.enter(asked, { to, username, password }),
      again: () => this.showSignIn(asked),
      fieldOf: FIELD_OF,
    });
  }

  @Get('masuk/kode')
  showCode(@Asked() asked: PageRequest): string {
    return this.steps.at(asked) === null
      ? asked.goTo(PATHS.signIn)
      : asked.show(<CodePage asked={asked} />);
  }

  @Post('masuk/kode')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  giveCode(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, CodeDto, {
      act: ({ code }) => this.steps.giveCode(asked, code),
      again: () => this.showCode(asked),
      fieldOf: { ...FIELD_OF, 'session.locked': 'code' },
    });
  }
}

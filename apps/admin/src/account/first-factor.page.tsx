import { Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { WithoutSession } from '../access/session.guard.js';
import { SIGN_IN_RATE } from '../access/sign-in-rate.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { PATHS } from './account-paths.js';
import { CodeDto } from './account.dto.js';
import { RecoveryCodesPage } from './second-factor.view.js';
import { showProposed } from './show-proposed.js';
import { SignInSteps, takeRecoveryCodes } from './sign-in-steps.js';

/** A second factor for whoever needs one and has none: the password has been given, there is no session yet. */
@Page()
@WithoutSession()
export class FirstFactorPages {
  constructor(private readonly steps: SignInSteps) {}

  @Get('masuk/faktor-kedua')
  showFactor(@Asked() asked: PageRequest): Promise<string> {
    return showProposed(asked, this.steps, { action: PATHS.setUp, otherwise: PATHS.signIn });
  }

  @Post('masuk/faktor-kedua')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  confirmFactor(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, CodeDto, {
      act: ({ code }) => this.steps.confirm(asked, code, PATHS.firstCodes),
      again: () => this.showFactor(asked),
      fieldOf: { 'session.wrong-code': 'code', 'second-factor.none-proposed': 'code' },
    });
  }

  @Get('masuk/kode-pemulihan')
  showCodes(@Asked() asked: PageRequest): string {
    return asked.show(
      <RecoveryCodesPage asked={asked} made={takeRecoveryCodes(asked)} next={PATHS.code} />,
    );
  }
}

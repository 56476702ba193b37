import { Get, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Needs } from '../access/permission.guard.js';
import { SIGN_IN_RATE } from '../access/sign-in-rate.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { PATHS } from './account-paths.js';
import { CodeDto, MyFactorDto } from './account.dto.js';
import { BeginSecondFactorPage, RecoveryCodesPage } from './second-factor.view.js';
import { showProposed } from './show-proposed.js';
import { SignInSteps, takeRecoveryCodes } from './sign-in-steps.js';

/** One's own second factor, the first or another one. */
@Page()
@Needs('my-account.manage')
export class MyFactorPages {
  constructor(private readonly steps: SignInSteps) {}

  @Get('akun/faktor-kedua')
  showBegin(@Asked() asked: PageRequest): string {
    return asked.show(<BeginSecondFactorPage asked={asked} />);
  }

  @Post('akun/faktor-kedua')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  propose(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, MyFactorDto, {
      act: (form) => this.steps.proposeOwn(asked, form),
      again: () => this.showBegin(asked),
      fieldOf: {
        'session.wrong-credentials': 'password',
        'session.locked': 'password',
        'session.code-required': 'code',
        'session.wrong-code': 'code',
      },
    });
  }

  @Get('akun/faktor-kedua/kode')
  showFactor(@Asked() asked: PageRequest): Promise<string> {
    return showProposed(asked, this.steps, {
      action: PATHS.secondFactorCode,
      otherwise: PATHS.secondFactor,
    });
  }

  @Post('akun/faktor-kedua/kode')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  confirm(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, CodeDto, {
      act: ({ code }) => this.steps.confirm(asked, code, PATHS.recoveryCodes),
      again: () => this.showFactor(asked),
      fieldOf: { 'session.wrong-code': 'code', 'second-factor.none-proposed': 'code' },
    });
  }

  @Get('akun/kode-pemulihan')
  showCodes(@Asked() asked: PageRequest): string {
    return asked.show(
      <RecoveryCodesPage asked={asked} made={takeRecoveryCodes(asked)} next={PATHS.account} />,
    );
  }
}

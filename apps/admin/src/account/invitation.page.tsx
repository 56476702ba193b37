import { Get, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { WithoutSession } from '../access/session.guard.js';
import { SIGN_IN_RATE } from '../access/sign-in-rate.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { ChosenPasswordDto } from './account.dto.js';
import { FollowInvitation } from './follow-invitation.js';
import { InvitationPage } from './invitation.view.js';

/** Where the link of an invitation or of a reset leads: to a password of one's own. */
@Page()
@WithoutSession()
export class InvitationPages {
  constructor(private readonly invitation: FollowInvitation) {}

  @Get('undangan/:token')
  @RouteConfig(SIGN_IN_RATE)
  openLink(@Asked() asked: PageRequest, @Param('token') token: string): Promise<string> {
    return this.invitation.open(asked, token);
  }

  @Get('undangan')
  async showInvitation(@Asked() asked: PageRequest): Promise<string> {
    return asked.show(
      <InvitationPage asked={asked} invitation={await this.invitation.find(asked)} />,
    );
  }

  @Post('undangan')
  @WithoutPreview()
  @RouteConfig(SIGN_IN_RATE)
  choosePassword(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, ChosenPasswordDto, {
      act: ({ newPassword }) => this.invitation.take(asked, newPassword),
      again: () => this.showInvitation(asked),
      fieldOf: {
        'password.unfit': 'newPassword',
        'password.guessable': 'newPassword',
        'password.like-name': 'newPassword',
      },
    });
  }
}

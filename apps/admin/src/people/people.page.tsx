import { Get, Param, Post, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { WithoutPreview } from '../changes/change.js';
import { Page } from '../http/page.js';
import { IdPipe } from '../http/request.pipe.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { submitForm } from '../pages/answer/submit-form.js';
import { InMenu } from '../pages/menu/menu.js';
import { InviteByPages, takeHandedLink } from './invite-by-pages.js';
import { InvitePersonDto } from './invite-person.dto.js';
import { InvitePage } from './invite.view.js';
import { LinkPage, NewLinkPage } from './link.view.js';
import { PEOPLE_MENU } from './people-texts.js';
import { PeoplePage } from './people.view.js';
import { qrOf, ShowPeople } from './show-people.js';

/** The people who may sign in, and the links that are handed over to them. */
@Page()
@Needs('accounts.manage')
export class PeoplePages {
  constructor(
    private readonly people: ShowPeople,
    private readonly invitations: InviteByPages,
  ) {}

  @Get('orang')
  @InMenu(50, PEOPLE_MENU)
  async showPeople(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query('halaman') page?: unknown,
  ): Promise<string> {
    return asked.show(
      <PeoplePage asked={asked} {...await this.people.execute(session)} page={Number(page)} />,
    );
  }

  @Get('orang/undang')
  async showInvite(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(
      <InvitePage
        asked={asked}
        units={await this.invitations.units(session)}
        once={this.invitations.newForm(asked)}
      />,
    );
  }

  @Post('orang/undang')
  @WithoutPreview()
  invite(@Asked() asked: PageRequest, @CurrentSession() session: LiveSession): Promise<string> {
    return submitForm(asked, InvitePersonDto, {
      act: (form) => this.invitations.invite(asked, session, form),
      again: () => this.showInvite(asked, session),
      fieldOf: {
        'user.unfit-name': 'username',
        'user.taken': 'username',
        'user.unfit-scope': 'unitId',
        'unit.unknown': 'unitId',
      },
    });
  }

  @Get('orang/tautan')
  async showLink(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return asked.show(
      <LinkPage
        asked={asked}
        timeZone={await this.people.timeZone(session)}
        link={await qrOf(takeHandedLink(asked))}
      />,
    );
  }

  @Get('orang/:id/tautan-baru')
  async askNewLink(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return asked.show(<NewLinkPage asked={asked} person={await this.people.find(session, id)} />);
  }

  @Post('orang/:id/tautan-baru')
  @WithoutPreview()
  makeNewLink(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.invitations.reset(asked, session, id),
      again: () => this.askNewLink(asked, session, id),
    });
  }
}

import { Get, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { messagesFor } from '../messages/asked-messages.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { ChooseQuarter } from './choose-quarter.js';
import { OFFICERS_MENU } from './officers-texts.js';
import { OfficersPage } from './officers.view.js';
import { OWN_UNIT_PATHS, QUARTER_FIELD } from './own-unit-paths.js';
import { ReadOwnUnit } from './read-own-unit.js';
import { SERVICES_MENU } from './services-texts.js';
import { ServicesPage } from './services.view.js';

/** The services and the officers of the unit that one heads. */
@Page()
@Needs('own-unit.read')
export class PartsPages {
  constructor(
    private readonly choose: ChooseQuarter,
    private readonly unit: ReadOwnUnit,
  ) {}

  @Get(OWN_UNIT_PATHS.services)
  @InMenu(20, SERVICES_MENU)
  async showServices(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    const quarter = await this.choose.execute(session, key);
    const messages = messagesFor(asked.language);
    return asked.show(
      <ServicesPage
        asked={asked}
        quarter={quarter}
        unit={await this.unit.unit(session, quarter.period, messages)}
        services={await this.unit.services(session, quarter.period, messages)}
      />,
    );
  }

  @Get(OWN_UNIT_PATHS.officers)
  @InMenu(30, OFFICERS_MENU)
  async showOfficers(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    const quarter = await this.choose.execute(session, key);
    const { period, isClosed } = quarter;
    const messages = messagesFor(asked.language);
    const { view } = await this.unit.unit(session, period, messages);
    return asked.show(
      <OfficersPage
        asked={asked}
        quarter={quarter}
        unitName={view.subject.name}
        officers={isClosed ? await this.unit.officers(session, period, messages) : []}
      />,
    );
  }
}

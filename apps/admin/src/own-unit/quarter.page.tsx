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
import { OWN_UNIT_PATHS, QUARTER_FIELD } from './own-unit-paths.js';
import { QUARTER_MENU } from './quarter-texts.js';
import { QuarterPage } from './quarter.view.js';
import { ReadOwnUnit } from './read-own-unit.js';

/** The figures of the unit that one heads, quarter by quarter. */
@Page()
@Needs('own-unit.read')
export class QuarterPages {
  constructor(
    private readonly choose: ChooseQuarter,
    private readonly unit: ReadOwnUnit,
  ) {}

  @Get(OWN_UNIT_PATHS.figures)
  @InMenu(10, QUARTER_MENU)
  async showQuarter(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    const quarter = await this.choose.execute(session, key);
    const answers = await this.unit.quarter(session, quarter.period, messagesFor(asked.language));
    const reasonTexts = await this.unit.reasonTexts(session);
    return asked.show(
      <QuarterPage asked={asked} quarter={quarter} answers={answers} reasonTexts={reasonTexts} />,
    );
  }
}

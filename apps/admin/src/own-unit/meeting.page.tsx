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
import { MEETING_MENU } from './meeting-texts.js';
import { MeetingPage } from './meeting.view.js';
import { OWN_UNIT_PATHS, QUARTER_FIELD } from './own-unit-paths.js';
import { quarterFile } from './quarter-file.js';
import { ReadOwnUnit } from './read-own-unit.js';

/** The quarter on paper and as a file. */
@Page()
@Needs('own-unit.read')
export class MeetingPages {
  constructor(
    private readonly choose: ChooseQuarter,
    private readonly unit: ReadOwnUnit,
  ) {}

  @Get(OWN_UNIT_PATHS.meeting)
  @InMenu(50, MEETING_MENU)
  async showMeeting(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    const quarter = await this.choose.execute(session, key);
    const messages = messagesFor(asked.language);
    return asked.show(
      <MeetingPage
        asked={asked}
        quarter={quarter}
        answers={await this.unit.quarter(session, quarter.period, messages)}
        services={await this.unit.services(session, quarter.period, messages)}
        reasonTexts={await this.unit.reasonTexts(session)}
      />,
    );
  }

  @Get(OWN_UNIT_PATHS.file)
  async giveFile(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    const { period } = await this.choose.execute(session, key);
    const messages = messagesFor(asked.language);
    const answers = await this.unit.quarter(session, period, messages);
    const services = await this.unit.services(session, period, messages);
    asked.reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', `attachment; filename="angka-unit-${period.key}.csv"`);
    return quarterFile(answers, services, asked.language);
  }
}

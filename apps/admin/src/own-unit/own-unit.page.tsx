import { Get, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { MEETING_MENU } from './meeting-texts.js';
import { MeetingPage } from './meeting.view.js';
import { OFFICERS_MENU } from './officers-texts.js';
import { OfficersPage } from './officers.view.js';
import { QUARTER_FIELD } from './own-unit-paths.js';
import { QUARTER_MENU } from './quarter-texts.js';
import { QuarterPage } from './quarter.view.js';
import { SERVICES_MENU } from './services-texts.js';
import { ServicesPage } from './services.view.js';
import { ShowOwnUnit } from './show-own-unit.js';

/** The unit that one heads, quarter by quarter: its figures, services and officers, on paper and as a file. */
@Page()
@Needs('own-unit.read')
export class OwnUnitPages {
  constructor(private readonly unit: ShowOwnUnit) {}

  @Get('unit/angka')
  @InMenu(10, QUARTER_MENU)
  async showQuarter(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    return asked.show(
      <QuarterPage
        asked={asked}
        {...await this.unit.quarter({ session, language: asked.language, key })}
      />,
    );
  }

  @Get('unit/layanan')
  @InMenu(20, SERVICES_MENU)
  async showServices(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    return asked.show(
      <ServicesPage
        asked={asked}
        {...await this.unit.services({ session, language: asked.language, key })}
      />,
    );
  }

  @Get('unit/petugas')
  @InMenu(30, OFFICERS_MENU)
  async showOfficers(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    return asked.show(
      <OfficersPage
        asked={asked}
        {...await this.unit.officers({ session, language: asked.language, key })}
      />,
    );
  }

  @Get('unit/rapat')
  @InMenu(50, MEETING_MENU)
  async showMeeting(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    return asked.show(
      <MeetingPage
        asked={asked}
        {...await this.unit.meeting({ session, language: asked.language, key })}
      />,
    );
  }

  @Get('unit/angka.csv')
  async giveFile(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query(QUARTER_FIELD) key: string | undefined,
  ): Promise<string> {
    return attached(asked, await this.unit.file({ session, language: asked.language, key }));
  }
}

/** Answers with a table that the browser keeps as a file. */
function attached({ reply }: PageRequest, file: { name: string; content: string }): string {
  reply
    .type('text/csv; charset=utf-8')
    .header('Content-Disposition', `attachment; filename="${file.name}"`);
  return file.content;
}

import { Get, Query } from '@nestjs/common';
import { Needs } from '../access/permission.guard.js';
import type { LiveSession } from '../access/resume-session.js';
import { CurrentSession } from '../access/session.guard.js';
import { Page } from '../http/page.js';
import { Asked } from '../pages/answer/asked.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { InMenu } from '../pages/menu/menu.js';
import { ALL_UNITS_MENU } from './all-units-words-in.js';
import { DifferencePage } from './difference.view.js';
import { MissingPage } from './missing.view.js';
import { ShowAllUnits } from './show-all-units.js';
import { UnitsPage } from './units.view.js';

/** The figures of all units side by side, for who answers for all of them. */
@Page()
@Needs('periods.close')
export class AllUnitsPages {
  constructor(private readonly units: ShowAllUnits) {}

  @Get('angka')
  @InMenu(20, ALL_UNITS_MENU)
  async showUnits(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query('sampai') until?: string,
  ): Promise<string> {
    return asked.show(
      <UnitsPage asked={asked} {...await this.units.execute(asked, session, until)} />,
    );
  }

  @Get('angka/beda')
  async showDifference(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query('sampai') until?: string,
    @Query('satu') one?: string,
    @Query('dua') other?: string,
  ): Promise<string> {
    return asked.show(
      <DifferencePage
        asked={asked}
        chosen={{ one, other }}
        {...await this.units.execute(asked, session, until)}
      />,
    );
  }

  @Get('angka/belum-ada')
  async showMissing(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Query('sampai') until?: string,
  ): Promise<string> {
    return asked.show(
      <MissingPage asked={asked} {...await this.units.execute(asked, session, until)} />,
    );
  }
}

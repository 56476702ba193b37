import type { Period } from '@app/skm';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { ShowPeriods } from '../closed-periods/show-periods.js';
import { PeriodPipe } from '../http/request.pipe.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import { byName } from '../pages/components/table.view.js';
import { type AllUnits, ReadAllUnits } from './read-all-units.js';

/** More of them would hide the page behind its tabs. */
const MOST_TABS = 8;

export interface ShownUnits extends AllUnits {
  /** periods to choose from, the newest first */
  choices: Period[];
}

/** All units by name in the period that is asked for; unless told, the newest quarter that is closed. */
@Injectable()
export class ShowAllUnits {
  constructor(
    private readonly read: ReadAllUnits,
    private readonly periods: ShowPeriods,
  ) {}

  /** @throws DomainError `request.invalid` for what is no period */
  async execute(
    asked: PageRequest,
    session: LiveSession,
    until: string | undefined,
  ): Promise<ShownUnits> {
    const { periods } = await this.periods.list(session);
    const newest = periods.find(
      ({ period, revisions }) => period.kind === 'quarter' && revisions.length > 0,
    );
    const period =
      until === undefined
        ? (newest ?? periods[0]!).period
        : new PeriodPipe('sampai').transform(until);
    const found = await this.read.execute(session, period, asked.language);
    return {
      ...found,
      units: byName(found.units, ({ unit }) => unit.name),
      choices: periods.slice(0, MOST_TABS).map((one) => one.period),
    };
  }
}

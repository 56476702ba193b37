import { Database } from '@app/database';
import { forgetExactTimes } from '@app/persistence/ratings';
import { forgetTickets } from '@app/persistence/tickets';
import { Injectable } from '@nestjs/common';

/** Times finer than the hour live this long. */
const EXACT_TIME_HOURS = 48;

/** Forgets exact times of ratings and tickets after 48 hours, and what tells devices apart. */
@Injectable()
export class ForgetTimes {
  constructor(private readonly database: Database) {}

  async execute(now: Date): Promise<void> {
    const end = new Date(now.getTime() - EXACT_TIME_HOURS * 3_600_000);
    await forgetTickets(this.database.dataSource, end);
    await forgetExactTimes(this.database.dataSource, end);
  }
}

import { AccessModule } from '@app/persistence/access';
import { Module } from '@nestjs/common';
import { AdminAccessModule } from '../access/access.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { InviteByPages } from './invite-by-pages.js';
import { PeoplePages } from './people.page.js';
import { ShowLooks } from './show-looks.js';
import { ShowPeople } from './show-people.js';
import { ManageAccounts } from './manage-accounts.js';
import { LooksPages } from './looks.page.js';
import { LogController } from './log.controller.js';
import { ReadLog } from './read-log.js';
import { UsersController } from './users.controller.js';
import { PEOPLE_PROBLEMS } from './people-problems.js';

@Module({
  imports: [AccessModule, AdminAccessModule, OrganisationModule],
  controllers: [UsersController, LogController, PeoplePages, LooksPages],
  providers: [ManageAccounts, ReadLog, ShowPeople, ShowLooks, InviteByPages],
  exports: [ReadLog],
})
export class PeopleModule {
  static readonly problems = PEOPLE_PROBLEMS;
}

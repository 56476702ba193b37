import { AccessModule } from '@app/persistence/access';
import { Module } from '@nestjs/common';
import { ManageAccounts } from './manage-accounts.js';
import { LogController } from './log.controller.js';
import { ReadLog } from './read-log.js';
import { UsersController } from './users.controller.js';
import { PEOPLE_PROBLEMS } from './people-problems.js';

@Module({
  imports: [AccessModule],
  controllers: [UsersController, LogController],
  providers: [ManageAccounts, ReadLog],
})
export class PeopleModule {
  static readonly problems = PEOPLE_PROBLEMS;
}

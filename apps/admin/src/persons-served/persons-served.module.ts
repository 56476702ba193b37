import { Module } from '@nestjs/common';
import { ManagePersonsServed } from './manage-persons-served.js';
import { ReadServedTable } from './read-served-table.js';
import { PersonsServedController } from './persons-served.controller.js';
import { PERSONS_SERVED_PROBLEMS } from './persons-served-problems.js';

@Module({
  controllers: [PersonsServedController],
  providers: [ManagePersonsServed, ReadServedTable],
  exports: [ReadServedTable],
})
export class PersonsServedModule {
  static readonly problems = PERSONS_SERVED_PROBLEMS;
}

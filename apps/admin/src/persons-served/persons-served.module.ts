import { Module } from '@nestjs/common';
import { EnterServedByPages } from './enter-served-by-pages.js';
import { ManagePersonsServed } from './manage-persons-served.js';
import { ServedPages } from './served.page.js';
import { ReadServedTable } from './read-served-table.js';
import { PersonsServedController } from './persons-served.controller.js';
import { PERSONS_SERVED_PROBLEMS } from './persons-served-problems.js';

@Module({
  controllers: [PersonsServedController, ServedPages],
  providers: [ManagePersonsServed, ReadServedTable, EnterServedByPages],
  exports: [ReadServedTable],
})
export class PersonsServedModule {
  static readonly problems = PERSONS_SERVED_PROBLEMS;
}

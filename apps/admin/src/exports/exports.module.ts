import { Tenancy } from '@app/database';
import { ExportRequestStore } from '@app/persistence/exports';
import { Module } from '@nestjs/common';
import { ExportPages } from './exports.page.js';
import { ExportsController } from './exports.controller.js';
import { ReadExport } from './read-export.js';
import { RequestExport } from './request-export.js';
import { ClosedPeriodsModule } from '../closed-periods/closed-periods.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { ExportByPages } from './export-by-pages.js';
import { EXPORT_PROBLEMS } from './export-problems.js';

@Module({
  imports: [ClosedPeriodsModule, OrganisationModule],
  controllers: [ExportsController, ExportPages],
  providers: [
    {
      provide: ExportRequestStore,
      inject: [Tenancy],
      useFactory: (tenancy: Tenancy) => new ExportRequestStore(tenancy),
    },
    RequestExport,
    ReadExport,
    ExportByPages,
  ],
})
export class ExportsModule {
  static readonly problems = EXPORT_PROBLEMS;
}

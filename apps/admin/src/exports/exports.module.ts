import { Tenancy } from '@app/database';
import { ExportRequestStore } from '@app/persistence/exports';
import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller.js';
import { ReadExport } from './read-export.js';
import { RequestExport } from './request-export.js';
import { EXPORT_PROBLEMS } from './export-problems.js';

@Module({
  controllers: [ExportsController],
  providers: [
    {
      provide: ExportRequestStore,
      inject: [Tenancy],
      useFactory: (tenancy: Tenancy) => new ExportRequestStore(tenancy),
    },
    RequestExport,
    ReadExport,
  ],
})
export class ExportsModule {
  static readonly problems = EXPORT_PROBLEMS;
}

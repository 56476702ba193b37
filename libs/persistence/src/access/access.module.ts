import { Module } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Tenancy } from '../data-source/index.js';
import { SessionStore } from './session.store.js';

/** Exports `SessionStore`; needs `PersistenceModule.forRole` beside it. */
@Module({
  providers: [
    {
      provide: SessionStore,
      inject: [getDataSourceToken(), Tenancy],
      useFactory: (dataSource: DataSource, tenancy: Tenancy) =>
        new SessionStore(dataSource, tenancy),
    },
  ],
  exports: [SessionStore],
})
export class AccessModule {}

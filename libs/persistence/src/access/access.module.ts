import { Module } from '@nestjs/common';
import { Database, Tenancy } from '../data-source/index.js';
import { SessionStore } from './session.store.js';

/** Exports `SessionStore`; needs `PersistenceModule.forRole` beside it. */
@Module({
  providers: [
    {
      provide: SessionStore,
      inject: [Database, Tenancy],
      useFactory: ({ dataSource }: Database, tenancy: Tenancy) =>
        new SessionStore(dataSource, tenancy),
    },
  ],
  exports: [SessionStore],
})
export class AccessModule {}

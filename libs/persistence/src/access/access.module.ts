import { Module } from '@nestjs/common';
import { Database, Tenancy } from '@app/database';
import { AccountStore } from './account.store.js';
import { InvitationStore } from './invitation.store.js';
import { SecondFactorStore } from './second-factor.store.js';
import { SessionStore } from './session.store.js';
import { SignInStore } from './sign-in.store.js';

/** Exports the stores of accounts and sessions; needs `DatabaseModule.forRole` beside it. */
@Module({
  providers: [
    {
      provide: SignInStore,
      inject: [Database],
      useFactory: ({ dataSource }: Database) => new SignInStore(dataSource),
    },
    ...[SessionStore, InvitationStore].map((store) => ({
      provide: store,
      inject: [Database, Tenancy],
      useFactory: ({ dataSource }: Database, tenancy: Tenancy) => new store(dataSource, tenancy),
    })),
    ...[AccountStore, SecondFactorStore].map((store) => ({
      provide: store,
      inject: [Tenancy],
      useFactory: (tenancy: Tenancy) => new store(tenancy),
    })),
  ],
  exports: [SignInStore, SessionStore, InvitationStore, AccountStore, SecondFactorStore],
})
export class AccessModule {}

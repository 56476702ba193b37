import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { createDataSource, type DatabaseOptions } from './connect.js';
import { Database } from './database.js';
import { Tenancy } from './tenancy.js';

/** Nest's door to the database of one role: exports `Database` and `Tenancy`. */
@Module({})
export class DatabaseModule {
  static forRole(options: DatabaseOptions): DynamicModule {
    const dataSource = createDataSource(options);
    // apps of one process must not share a name
    const name = options.applicationName;
    return {
      module: DatabaseModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          name,
          useFactory: () => ({ ...dataSource.options, retryAttempts: 3, retryDelay: 500 }),
          dataSourceFactory: () => dataSource.initialize(),
        }),
      ],
      providers: [
        {
          provide: Database,
          inject: [getDataSourceToken(name)],
          useFactory: (source: DataSource) => new Database(source),
        },
        {
          provide: Tenancy,
          inject: [getDataSourceToken(name)],
          useFactory: (source: DataSource) => new Tenancy(source),
        },
      ],
      exports: [Database, Tenancy],
    };
  }
}

import type { DataSource } from 'typeorm';

/** The app's connection to the database under its own role; what stores are built with. */
export class Database {
  constructor(readonly dataSource: DataSource) {}
}

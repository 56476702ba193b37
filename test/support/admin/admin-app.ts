import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { createUser } from '@app/persistence/access';
import { ENTITIES } from '@app/persistence/entities';
import { createDataSource } from '@app/database';
import type { AdminConfig } from '../../../apps/admin/src/admin.config.js';
import { createAdminApp } from '../../../apps/admin/src/create-admin-app.js';
import { createAgency, type TestAgency } from '../database/agency.js';
import { BreakableLink } from '../database/breakable-link.js';
import { type Connection, createTestDatabase } from '../database/database.js';

export const PASSWORD = 'kuda-laut-biru';

/** The admin app on a database with two agencies, one user each, and a clock that stands still. */
export interface TestAdmin {
  app: NestFastifyApplication;
  owner: DataSource;
  /** the agency of user `sari` */
  own: TestAgency;
  /** the agency of user `wati` */
  foreign: TestAgency;
  /** between the app and its database */
  database: BreakableLink;
  config: AdminConfig;
  /** the app's present; tests move it */
  now: Date;
  /** A connection beside the app's, under another role. */
  connect(role: 'intake' | 'worker'): Promise<Connection>;
  request(): ReturnType<typeof supertest>;
  /** Signs in over plain http on localhost; returns the Cookie header. */
  signIn(username?: string, code?: string): Promise<string>;
  close(): Promise<void>;
}

export async function startAdmin(publicUrl = 'https://suara.example.go.id'): Promise<TestAdmin> {
  Logger.overrideLogger(['error', 'fatal']);
  const database = await createTestDatabase();
  const link = await BreakableLink.to(database.urls.admin);
  const owner = await createDataSource({
    url: database.urls.owner,
    applicationName: 'e2e',
    entities: ENTITIES,
  }).initialize();
  const own = await agencyWithUser(owner, 'kota-contoh', 'sari');
  const foreign = await agencyWithUser(owner, 'kota-lain', 'wati');
  const config = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: link.url,
    publicUrl,
    trustedProxies: ['loopback'],
    accessSecret: randomBytes(32).toString('hex'),
    networkSecret: randomBytes(32).toString('hex'),
  };
  const app = await createAdminApp({ config, clock: () => admin.now });
  await app.listen(config.port, config.host);
  const request = (): ReturnType<typeof supertest> => supertest(app.getHttpServer());
  const admin: TestAdmin = {
    app,
    owner,
    own,
    foreign,
    database: link,
    config,
    now: new Date('2026-11-23T02:00:00Z'),
    connect: (role) => database.connect(role),
    request,
    signIn: async (username = 'sari', code) => {
      const answer = await request()
        .post('/api/v1/session')
        .send({ username, password: PASSWORD, code });
      return String(answer.get('Set-Cookie')).split(';', 1).join();
    },
    close: async () => {
      await app.close();
      await link.cut();
      await owner.destroy();
      await database.drop();
    },
  };
  return admin;
}

async function agencyWithUser(
  owner: DataSource,
  key: string,
  username: string,
): Promise<TestAgency> {
  const agency = await createAgency(owner, { key, marking: 'CONTOH' });
  await createUser(owner, { instansiKey: key, username, password: PASSWORD });
  return agency;
}

import type { DataSource } from 'typeorm';
import { createAgency, type TestAgency } from '../../../../test/support/database/agency.js';
import { insertReleasedComment } from '../../../../test/support/database/comments.js';
import {
  createTestDatabase,
  type TestDatabase,
} from '../../../../test/support/database/database.js';
import { Tenancy } from '@app/database';
import { findCommentBatches } from './index.js';

const NO_PERMISSION = { code: '42501' };

let database: TestDatabase;
let worker: DataSource;
let admin: Tenancy;
let agency: TestAgency;

beforeAll(async () => {
  database = await createTestDatabase();
  agency = await createAgency(await database.connect('owner'));
  await insertReleasedComment(await database.connect('owner'), agency);
  worker = await database.connect('worker');
  admin = new Tenancy(await database.connect('admin'));
});

afterAll(() => database.drop());

describe('what was written and who wrote it', () => {
  it('admin reads what has been released, and nothing that waits', async () => {
    const texts = await admin.withTenant(agency.instansiId, (tx) =>
      tx.query('SELECT text FROM comments'),
    );
    expect(texts).toEqual([{ text: 'released' }]);
    const subject = { kind: 'unit', id: agency.bidangId } as const;
    const found = await admin.withTenant(agency.instansiId, (tx) =>
      findCommentBatches(tx, subject, { before: null, limit: 1 }),
    );
    expect(found).toEqual([{ ordinal: 1, month: '2026-11', comments: ['released'] }]);
  });

  it.each(['rating_id', 'month', 'unit_id', 'assignment_id', 'redacted', 'xmin'])(
    'admin cannot read comments.%s',
    async (column) => {
      const read = admin.withTenant(agency.instansiId, (tx) =>
        tx.query(`SELECT ${column} FROM comments`),
      );
      await expect(read).rejects.toMatchObject(NO_PERMISSION);
    },
  );

  it.each([
    ['text', 'comments'],
    ['xmin', 'comments'],
    ['profile_key', 'respondent_profiles'],
    ['xmin', 'respondent_profiles'],
  ])('worker cannot read %s of %s', async (column, table) => {
    const read = worker.query(`SELECT ${column} FROM ${table}`);
    await expect(read).rejects.toMatchObject(NO_PERMISSION);
  });
});

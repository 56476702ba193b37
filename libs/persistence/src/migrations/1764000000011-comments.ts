import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROFILE_FIELDS } from '../profiles/profile-fields.js';
import { policiesFor } from './1764000000007-rights.js';
import { KEEP_DETAILS } from './intake-functions/keep-details.js';
import { KEEP_MONTHS } from './keep-months.js';

/**
 * What people wrote, and what they said of themselves. Both expire, so both lie in partitions of a
 * month that are dropped as a whole.
 *
 * They refer to no other table: attaching and dropping a partition with a foreign key would lock the
 * table that it refers to, and every rating would wait.
 */
export class Comments1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COMMENTS);
    await runner.query(PROFILES);
    await runner.query(policiesFor('comment_batches'));
    await runner.query(POLICIES);
    await runner.query(KEEP_DETAILS);
    await runner.query(KEEP_MONTHS);
    await runner.query(GRANTS);
    await runner.query('SELECT keep_months(current_date)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION keep_months, add_month, guard_partition, keep_details, keep_profile, keep_comment,
        comment_commitment;
      DROP TABLE respondent_profiles, comments, comment_batches;
    `);
  }
}

const COMMENTS = `
  CREATE TABLE comment_batches (
    instansi_id uuid NOT NULL CONSTRAINT comment_batches_instansi_fk REFERENCES instansi,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    subject_kind text NOT NULL
      CONSTRAINT comment_batches_subject_kind_check CHECK (subject_kind IN ('unit', 'assignment')),
    subject_id uuid NOT NULL,
    ordinal integer NOT NULL CONSTRAINT comment_batches_ordinal_check CHECK (ordinal >= 1),
    -- first day of the month in which it was released; nothing finer is kept
    month date NOT NULL CONSTRAINT comment_batches_month_check CHECK (extract(day FROM month) = 1),
    CONSTRAINT comment_batches_pk PRIMARY KEY (instansi_id, id),
    CONSTRAINT comment_batches_ordinal_unique UNIQUE (instansi_id, subject_kind, subject_id, ordinal)
  );
  CREATE TABLE comments (
    instansi_id uuid NOT NULL,
    -- first day of the month of the rating's local day
    month date NOT NULL CONSTRAINT comments_month_check CHECK (extract(day FROM month) = 1),
    rating_id uuid NOT NULL,
    -- as of writing; a batch goes by what the rating says when it is made
    unit_id uuid NOT NULL,
    service_id uuid,
    assignment_id uuid,
    -- 500 characters as written; what stands for a secret may be longer than the secret
    text text NOT NULL CONSTRAINT comments_text_check CHECK (char_length(text) BETWEEN 1 AND 4000),
    -- SHA-256 of salt and text: what is sealed of a comment. Dropped with it, the salt is the erasure.
    salt bytea NOT NULL CONSTRAINT comments_salt_check CHECK (length(salt) = 32),
    commitment bytea NOT NULL CONSTRAINT comments_commitment_check CHECK (length(commitment) = 32),
    redacted smallint NOT NULL CONSTRAINT comments_redacted_check CHECK (redacted >= 0),
    -- after an objection: its place in the batches stays, its words are not shown
    withheld boolean NOT NULL DEFAULT false,
    -- NULL until released; places in a batch are drawn by lot
    unit_batch_id uuid,
    unit_place integer,
    assignment_batch_id uuid,
    assignment_place integer,
    CONSTRAINT comments_pk PRIMARY KEY (instansi_id, month, rating_id)
  ) PARTITION BY RANGE (month);
  CREATE INDEX comments_unit_batch ON comments (instansi_id, unit_batch_id);
  CREATE INDEX comments_assignment_batch ON comments (instansi_id, assignment_batch_id);
`;

const checked = Object.entries(PROFILE_FIELDS).map(
  ([field, values]) =>
    `${field} text CONSTRAINT respondent_profiles_${field}_check
      CHECK (${field} IN (${values.map((value) => `'${value}'`).join(', ')}))`,
);

const PROFILES = `
  CREATE TABLE respondent_profiles (
    instansi_id uuid NOT NULL,
    month date NOT NULL CONSTRAINT respondent_profiles_month_check CHECK (extract(day FROM month) = 1),
    -- HMAC of the rating's id under a key that the database does not know
    profile_key bytea NOT NULL
      CONSTRAINT respondent_profiles_profile_key_check CHECK (length(profile_key) = 32),
    unit_id uuid NOT NULL,
    ${checked.join(',\n    ')},
    CONSTRAINT respondent_profiles_pk PRIMARY KEY (instansi_id, month, profile_key)
  ) PARTITION BY RANGE (month);
`;

/** The admin app sees what has been released, and of profiles not a single one. */
const POLICIES = `
  ALTER TABLE comments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY comments_all ON comments TO suara_owner, suara_worker USING (true) WITH CHECK (true);
  CREATE POLICY comments_released ON comments FOR SELECT TO suara_admin
    USING (instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid
      AND num_nonnulls(unit_batch_id, assignment_batch_id) > 0);
  ALTER TABLE respondent_profiles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY respondent_profiles_all ON respondent_profiles TO suara_owner, suara_worker
    USING (true) WITH CHECK (true);
`;

/** By column: the worker reads no comment, and cannot tell which comment and profile were written together. */
const GRANTS = `
  GRANT SELECT ON comment_batches TO suara_admin;
  GRANT SELECT (instansi_id, text, withheld, unit_batch_id, unit_place, assignment_batch_id, assignment_place)
    ON comments TO suara_admin;
  GRANT SELECT, INSERT, DELETE ON comment_batches TO suara_worker;
  GRANT SELECT (instansi_id, month, rating_id, commitment, unit_batch_id, assignment_batch_id),
    UPDATE (unit_batch_id, unit_place, assignment_batch_id, assignment_place) ON comments TO suara_worker;
  GRANT SELECT (instansi_id, month, unit_id, ${Object.keys(PROFILE_FIELDS).join(', ')})
    ON respondent_profiles TO suara_worker;
  GRANT EXECUTE ON FUNCTION keep_months TO suara_worker;
`;

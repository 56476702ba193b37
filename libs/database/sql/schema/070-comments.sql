-- What people wrote, and what they said of themselves. Both expire, so both lie in partitions of a month that are
-- dropped as a whole. They refer to no other table: attaching and dropping a partition with a foreign key would lock
-- the table that it refers to, and every rating would wait.

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

CREATE TABLE respondent_profiles (
  instansi_id uuid NOT NULL,
  month date NOT NULL CONSTRAINT respondent_profiles_month_check CHECK (extract(day FROM month) = 1),
  -- HMAC of the rating's id under a key that the database does not know
  profile_key bytea NOT NULL
    CONSTRAINT respondent_profiles_profile_key_check CHECK (length(profile_key) = 32),
  unit_id uuid NOT NULL,
  jenis_kelamin text CONSTRAINT respondent_profiles_jenis_kelamin_check
    CHECK (jenis_kelamin IN ('laki_laki', 'perempuan')),
  usia text CONSTRAINT respondent_profiles_usia_check
    CHECK (usia IN ('sampai_19', '20_29', '30_39', '40_49', '50_59', 'mulai_60')),
  pendidikan text CONSTRAINT respondent_profiles_pendidikan_check
    CHECK (pendidikan IN ('tidak_sekolah', 'sd', 'smp', 'sma', 'diploma', 's1', 's2', 's3')),
  pekerjaan text CONSTRAINT respondent_profiles_pekerjaan_check
    CHECK (pekerjaan IN ('asn', 'tni', 'polri', 'swasta', 'wirausaha', 'pelajar', 'rumah_tangga', 'petani_nelayan', 'pensiunan', 'lainnya')),
  disabilitas text CONSTRAINT respondent_profiles_disabilitas_check
    CHECK (disabilitas IN ('ya', 'tidak')),
  CONSTRAINT respondent_profiles_pk PRIMARY KEY (instansi_id, month, profile_key)
) PARTITION BY RANGE (month);

CREATE TABLE comments_default PARTITION OF comments DEFAULT;

CREATE TABLE respondent_profiles_default PARTITION OF respondent_profiles DEFAULT;

ALTER TABLE comments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE respondent_profiles ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY comments_all ON comments TO suara_owner, suara_worker USING (true) WITH CHECK (true);
CREATE POLICY comments_released ON comments FOR SELECT TO suara_admin
  USING (instansi_id = NULLIF(current_setting('app.instansi_id', true), '')::uuid
    AND num_nonnulls(unit_batch_id, assignment_batch_id) > 0);
CREATE POLICY respondent_profiles_all ON respondent_profiles TO suara_owner, suara_worker
  USING (true) WITH CHECK (true);

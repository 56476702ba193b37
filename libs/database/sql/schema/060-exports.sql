-- Files that people asked for. They lie in the database in pieces, because worker and admin may run on different machines.

CREATE TABLE export_jobs (
  instansi_id uuid NOT NULL CONSTRAINT export_jobs_instansi_fk REFERENCES instansi,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  requested_by uuid NOT NULL,
  period text NOT NULL,
  -- NULL: the whole agency
  unit_id uuid,
  format text NOT NULL CONSTRAINT export_jobs_format_check CHECK (format IN ('csv', 'xlsx', 'json')),
  separator text NOT NULL CONSTRAINT export_jobs_separator_check CHECK (separator IN (',', ';')),
  state text NOT NULL DEFAULT 'waiting' CONSTRAINT export_jobs_state_check
    CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress smallint NOT NULL DEFAULT 0
    CONSTRAINT export_jobs_progress_check CHECK (progress BETWEEN 0 AND 100),
  rows bigint NOT NULL DEFAULT 0,
  -- which try wrote the chunks that count; a new one for every try
  lease_id uuid,
  -- a running export whose lease has ended is taken again
  leased_until timestamptz,
  attempts smallint NOT NULL DEFAULT 0,
  bytes bigint,
  sha256 text CONSTRAINT export_jobs_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  CONSTRAINT export_jobs_pk PRIMARY KEY (instansi_id, id),
  CONSTRAINT export_jobs_done_check CHECK (state <> 'done'
    OR (lease_id IS NOT NULL AND bytes IS NOT NULL AND sha256 IS NOT NULL AND expires_at IS NOT NULL)),
  CONSTRAINT export_jobs_user_fk
    FOREIGN KEY (instansi_id, requested_by) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT export_jobs_unit_fk FOREIGN KEY (instansi_id, unit_id) REFERENCES units
);

CREATE INDEX export_jobs_open ON export_jobs (created_at) WHERE state IN ('waiting', 'running');

CREATE TABLE export_chunks (
  instansi_id uuid NOT NULL,
  export_id uuid NOT NULL,
  lease_id uuid NOT NULL,
  -- from 0; every chunk but the last has the same length
  ordinal integer NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT export_chunks_pk PRIMARY KEY (instansi_id, export_id, lease_id, ordinal),
  CONSTRAINT export_chunks_job_fk
    FOREIGN KEY (instansi_id, export_id) REFERENCES export_jobs ON DELETE CASCADE
);

-- short-lived, and an XLSX is compressed already
ALTER TABLE export_chunks ALTER COLUMN content SET STORAGE EXTERNAL;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesFor } from './1764000000007-rights.js';

const TABLES = ['proof_seals', 'proof_leaves', 'proof_places', 'proof_deliveries'];

/**
 * Daily seals: what stood in the database when a day was over, as a signed root of salted hashes, and where
 * the signed statement was sent. The worker may add and never change, but for forgetting a salt.
 */
export class Proof1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEALS);
    await runner.query(PLACES);
    for (const table of TABLES) {
      await runner.query(policiesFor(table));
    }
    await runner.query(PUBLIC_FUNCTIONS);
    await runner.query(FIND_PROOF);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_proof, list_proof_statements, list_proof_seals, list_proof_agencies;
      DROP TABLE proof_deliveries, proof_places, proof_leaves, proof_seals;
    `);
  }
}

const SEALS = `
  CREATE TABLE proof_seals (
    instansi_id uuid NOT NULL CONSTRAINT proof_seals_instansi_fk REFERENCES instansi,
    -- place in the agency's chain, from 1
    ordinal integer NOT NULL CONSTRAINT proof_seals_ordinal_check CHECK (ordinal >= 1),
    kind text NOT NULL,
    day date NOT NULL,
    leaves integer NOT NULL CONSTRAINT proof_seals_leaves_check CHECK (leaves >= 0),
    root bytea NOT NULL CONSTRAINT proof_seals_root_check CHECK (length(root) = 32),
    -- exactly what was signed; its SHA-256 is what the next seal names
    statement text NOT NULL,
    signature bytea NOT NULL CONSTRAINT proof_seals_signature_check CHECK (length(signature) = 64),
    public_key bytea NOT NULL CONSTRAINT proof_seals_public_key_check CHECK (length(public_key) = 32),
    -- for rows in the order of writing: all below this transaction id were there to be sealed
    horizon xid8,
    -- the cluster in which the horizon means something
    system_identifier bigint,
    CONSTRAINT proof_seals_pk PRIMARY KEY (instansi_id, ordinal),
    CONSTRAINT proof_seals_day_unique UNIQUE (instansi_id, kind, day)
  );
  CREATE TABLE proof_leaves (
    instansi_id uuid NOT NULL,
    kind text NOT NULL,
    day date NOT NULL,
    -- from 0, in the tree of that seal
    position integer NOT NULL,
    subject_id text NOT NULL,
    -- 32 random bytes; forgotten (NULL) when the row had to be erased
    salt bytea CONSTRAINT proof_leaves_salt_check CHECK (length(salt) = 32),
    leaf bytea NOT NULL CONSTRAINT proof_leaves_leaf_check CHECK (length(leaf) = 32),
    CONSTRAINT proof_leaves_pk PRIMARY KEY (instansi_id, kind, day, position),
    CONSTRAINT proof_leaves_subject_unique UNIQUE (instansi_id, kind, subject_id),
    -- a seal knows its root after its leaves only
    CONSTRAINT proof_leaves_seal_fk FOREIGN KEY (instansi_id, kind, day)
      REFERENCES proof_seals (instansi_id, kind, day) DEFERRABLE INITIALLY DEFERRED
  );
`;

const PLACES = `
  CREATE TABLE proof_places (
    instansi_id uuid NOT NULL CONSTRAINT proof_places_instansi_fk REFERENCES instansi,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    -- https://… or file:///…; may hold a secret, so the public reads the label
    address text NOT NULL,
    label text NOT NULL,
    -- a removed place keeps what it was sent
    removed_at timestamptz,
    CONSTRAINT proof_places_pk PRIMARY KEY (instansi_id, id)
  );
  CREATE UNIQUE INDEX proof_places_address_unique
    ON proof_places (instansi_id, address) WHERE removed_at IS NULL;
  CREATE TABLE proof_deliveries (
    instansi_id uuid NOT NULL,
    place_id uuid NOT NULL,
    ordinal integer NOT NULL,
    tried_at timestamptz NOT NULL,
    -- NULL: it arrived
    failure text,
    CONSTRAINT proof_deliveries_pk PRIMARY KEY (instansi_id, place_id, ordinal, tried_at),
    CONSTRAINT proof_deliveries_place_fk FOREIGN KEY (instansi_id, place_id) REFERENCES proof_places,
    CONSTRAINT proof_deliveries_seal_fk FOREIGN KEY (instansi_id, ordinal) REFERENCES proof_seals
  );
`;

const PUBLIC_FUNCTIONS = `
  CREATE FUNCTION list_proof_agencies() RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object('key', key, 'name', name, 'marking', marking)
      ORDER BY name, key), '[]')
    FROM instansi
  $$;

  -- Below ten leaves nothing tells how many.
  CREATE FUNCTION list_proof_seals(p_key text, p_limit integer) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT jsonb_build_object(
      'instansi', jsonb_build_object('key', i.key, 'name', i.name, 'marking', i.marking),
      'places', (SELECT coalesce(jsonb_agg(p.label ORDER BY p.label), '[]') FROM proof_places p
        WHERE p.instansi_id = i.id AND p.removed_at IS NULL),
      'seals', (SELECT coalesce(jsonb_agg(s.seal ORDER BY s.ordinal DESC), '[]') FROM (
        SELECT s.ordinal, jsonb_build_object(
          'day', s.day, 'kind', s.kind, 'leaves', CASE WHEN s.leaves >= 10 THEN s.leaves END,
          'root', encode(s.root, 'hex'), 'signature', translate(encode(s.signature, 'base64'), E'\\n', ''),
          'publicKey', encode(s.public_key, 'base64'),
          'sentTo', (SELECT coalesce(jsonb_agg(DISTINCT p.label), '[]')
            FROM proof_deliveries d JOIN proof_places p ON p.instansi_id = d.instansi_id AND p.id = d.place_id
            WHERE d.instansi_id = s.instansi_id AND d.ordinal = s.ordinal AND d.failure IS NULL)
        ) AS seal
        FROM proof_seals s WHERE s.instansi_id = i.id ORDER BY s.ordinal DESC LIMIT p_limit
      ) AS s)
    )
    FROM instansi i WHERE i.key = p_key
  $$;

  CREATE FUNCTION list_proof_statements(p_key text, p_day date) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT jsonb_agg(jsonb_build_object('statement', s.statement,
      'signature', translate(encode(s.signature, 'base64'), E'\\n', ''),
      'publicKey', encode(s.public_key, 'base64')) ORDER BY s.ordinal)
    FROM proof_seals s JOIN instansi i ON i.id = s.instansi_id
    WHERE i.key = p_key AND s.day = p_day
  $$;
`;

const FIND_PROOF = `
  -- That the rating stands under a sealed root: no salt, no answer, nothing about where or whom.
  CREATE FUNCTION find_proof(p_receipt_hash bytea) RETURNS jsonb
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = suara, pg_temp AS $$
    SELECT jsonb_build_object(
      'instansi', jsonb_build_object('key', i.key, 'name', i.name, 'marking', i.marking),
      'seal', CASE WHEN s.ordinal IS NOT NULL THEN jsonb_build_object(
        'day', s.day, 'root', encode(s.root, 'hex'), 'position', l.position,
        -- 32 bytes each, one after the other
        'leaves', (SELECT encode(string_agg(all_leaves.leaf, '' ORDER BY all_leaves.position), 'hex')
          FROM proof_leaves all_leaves WHERE all_leaves.instansi_id = l.instansi_id
            AND all_leaves.kind = l.kind AND all_leaves.day = l.day)
      ) END
    )
    FROM ratings r JOIN instansi i ON i.id = r.instansi_id
    LEFT JOIN proof_leaves l
      ON l.instansi_id = r.instansi_id AND l.kind IN ('rating', 'rating.late') AND l.subject_id = r.id::text
    LEFT JOIN proof_seals s ON s.instansi_id = l.instansi_id AND s.kind = l.kind AND s.day = l.day
    WHERE r.receipt_hash = p_receipt_hash
    LIMIT 1
  $$;
`;

const GRANTS = `
  GRANT EXECUTE ON FUNCTION list_proof_agencies, list_proof_seals, list_proof_statements, find_proof
    TO suara_intake;
  GRANT SELECT, INSERT ON proof_seals, proof_leaves, proof_deliveries TO suara_worker;
  GRANT UPDATE (salt) ON proof_leaves TO suara_worker;
  GRANT SELECT ON proof_places TO suara_worker;
  GRANT SELECT ON looks TO suara_worker;
`;

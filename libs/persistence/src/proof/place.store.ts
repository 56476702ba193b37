import type { SealedStatement } from '@app/proof';
import type { DataSource } from 'typeorm';
import { ProofPlaceError } from './place-error.js';
import { findFreeSealFolder } from './seal-folder.js';

/** Somewhere outside where an agency's statements are kept. */
export interface ProofPlace {
  id: string;
  /** https://… or file:///… */
  address: string;
}

/** A statement that has not arrived at a place yet. */
export interface Undelivered {
  instansiId: string;
  ordinal: number;
  sealed: SealedStatement;
}

/** Where statements go, and what has arrived. */
export class PlaceStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Places in use, of all agencies. */
  findPlaces(): Promise<(ProofPlace & { instansiId: string })[]> {
    return this.dataSource.query(
      `SELECT instansi_id AS "instansiId", id, address FROM proof_places
       WHERE removed_at IS NULL ORDER BY instansi_id, id`,
    );
  }

  /** The oldest statements of the agency that this place does not have, in the order of the chain. */
  findUndelivered(placeId: string, limit: number): Promise<Undelivered[]> {
    return this.dataSource.query(
      `SELECT s.instansi_id AS "instansiId", s.ordinal, json_build_object('statement', s.statement,
         'signature', translate(encode(s.signature, 'base64'), E'\\n', ''),
         'publicKey', encode(s.public_key, 'base64')) AS sealed
       FROM proof_seals s JOIN proof_places p ON p.instansi_id = s.instansi_id AND p.id = $1
       WHERE NOT EXISTS (SELECT FROM proof_deliveries d
         WHERE d.instansi_id = s.instansi_id AND d.place_id = p.id AND d.ordinal = s.ordinal
           AND d.failure IS NULL)
       ORDER BY s.ordinal LIMIT $2`,
      [placeId, limit],
    );
  }

  /** @param failure why it did not arrive; null when it did */
  async recordDelivery(
    placeId: string,
    { instansiId, ordinal }: Undelivered,
    at: Date,
    failure: string | null,
  ): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO proof_deliveries (instansi_id, place_id, ordinal, tried_at, failure)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [instansiId, placeId, ordinal, at, failure],
    );
  }
}

/**
 * Adds a place to an agency, as `suara_owner`; the same address again changes nothing.
 *
 * @param address `https://…`, `file:///…` for a folder of its own, or `http://` of this machine for a rehearsal
 * @throws ProofPlaceError when there is no such agency or the address cannot be used
 */
export async function addProofPlace(
  owner: DataSource,
  agency: string,
  address: string,
): Promise<void> {
  const label = await labelOf(address);
  const added = await owner.query(
    `WITH agency AS (SELECT id FROM instansi WHERE key = $1),
     added AS (
       INSERT INTO proof_places (instansi_id, address, label) SELECT id, $2, $3 FROM agency
       ON CONFLICT DO NOTHING)
     SELECT id FROM agency`,
    [agency, address, label],
  );
  if (added.length === 0) throw unknownAgency(agency);
}

/**
 * Sends no more to a place; what it has stays on record.
 *
 * @throws ProofPlaceError when the agency has no such place
 */
export async function removeProofPlace(
  owner: DataSource,
  agency: string,
  address: string,
): Promise<void> {
  const [, removed] = await owner.query(
    `UPDATE proof_places p SET removed_at = now() FROM instansi i
     WHERE i.id = p.instansi_id AND i.key = $1 AND p.address = $2 AND p.removed_at IS NULL`,
    [agency, address],
  );
  if (removed === 0) {
    throw new ProofPlaceError(
      'proof-place.unknown',
      `${agency} has no place ${address}. See audit place list.`,
    );
  }
}

/** A place as an operator sees it. */
export interface ListedPlace {
  agency: string;
  address: string;
  arrived: number;
  waiting: number;
  /** why the last try failed; null when it did not */
  failure: string | null;
}

/** The places in use with what has arrived there, as `suara_owner`. */
export function listProofPlaces(owner: DataSource): Promise<ListedPlace[]> {
  return owner.query(
    `SELECT i.key AS agency, p.address, d.arrived, (s.seals - d.arrived)::integer AS waiting, d.failure
     FROM proof_places p JOIN instansi i ON i.id = p.instansi_id
     CROSS JOIN LATERAL (SELECT count(*) AS seals FROM proof_seals WHERE instansi_id = p.instansi_id) AS s
     CROSS JOIN LATERAL (
       SELECT (count(DISTINCT ordinal) FILTER (WHERE failure IS NULL))::integer AS arrived,
         (array_agg(failure ORDER BY tried_at DESC, ordinal DESC))[1] AS failure
       FROM proof_deliveries WHERE instansi_id = p.instansi_id AND place_id = p.id) AS d
     WHERE p.removed_at IS NULL ORDER BY i.key, p.address`,
  );
}

/** What the public reads, of a place that can be one: a path may hold a secret. */
async function labelOf(address: string): Promise<string> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url?.protocol === 'file:' && url.hostname === '') {
    await findFreeSealFolder(address);
    return 'file';
  }
  const isWeb = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (url !== null && isWeb && url.username === '' && url.password === '') return url.host;
  throw new ProofPlaceError(
    'proof-place.unusable',
    `"${address}" cannot be a place. Give an address https://… that takes a POST, without a user name in it, or a folder as file:///….`,
  );
}

function unknownAgency(agency: string): ProofPlaceError {
  return new ProofPlaceError(
    'proof-place.agency-unknown',
    `There is no agency with the key ${agency}. It stands in the column key of instansi.csv.`,
  );
}

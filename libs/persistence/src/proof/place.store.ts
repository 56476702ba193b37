import { defineCommand, defineQuery } from '@app/database';
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

const places = defineQuery<object, ProofPlace & { instansiId: string }>(
  new URL('./queries/find-places.sql', import.meta.url),
);
const undelivered = defineQuery<{ placeId: string; limit: number }, Undelivered>(
  new URL('./queries/find-undelivered.sql', import.meta.url),
);
const recorded = defineCommand<{
  instansiId: string;
  placeId: string;
  ordinal: number;
  at: Date;
  failure: string | null;
}>(new URL('./queries/record-delivery.sql', import.meta.url));
const agenciesWithPlace = defineQuery<
  { agency: string; address: string; label: string },
  { id: string }
>(new URL('./queries/add-place.sql', import.meta.url));
const removed = defineCommand<{ agency: string; address: string }>(
  new URL('./queries/remove-place.sql', import.meta.url),
);

/** Where statements go, and what has arrived. */
export class PlaceStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Places in use, of all agencies. */
  findPlaces(): Promise<(ProofPlace & { instansiId: string })[]> {
    return places(this.dataSource, {});
  }

  /** The oldest statements of the agency that this place does not have, in the order of the chain. */
  findUndelivered(placeId: string, limit: number): Promise<Undelivered[]> {
    return undelivered(this.dataSource, { placeId, limit });
  }

  /** @param failure why it did not arrive; null when it did */
  async recordDelivery(
    placeId: string,
    { instansiId, ordinal }: Undelivered,
    at: Date,
    failure: string | null,
  ): Promise<void> {
    await recorded(this.dataSource, { instansiId, placeId, ordinal, at, failure });
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
  const [found] = await agenciesWithPlace(owner, { agency, address, label });
  if (found === undefined) throw unknownAgency(agency);
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
  const found = await removed(owner, { agency, address });
  if (found === 0) {
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

const listedPlaces = defineQuery<object, ListedPlace>(
  new URL('./queries/list-places.sql', import.meta.url),
);

/** The places in use with what has arrived there, as `suara_owner`. */
export function listProofPlaces(owner: DataSource): Promise<ListedPlace[]> {
  return listedPlaces(owner, {});
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

import { defineCommand, defineQuery } from '@app/database';
import type { SealedStatement } from '@app/proof';
import type { DataSource } from 'typeorm';
import { SealMirrorError } from './seal-mirror-error.js';
import { findFreeSealFolder } from './seal-folder.js';

/** A mirror of the seals: an address outside that keeps an agency's statements. */
export interface SealMirror {
  id: string;
  /** https://… or file:///… */
  address: string;
}

/** A statement that has not arrived at a mirror yet. */
export interface Undelivered {
  instansiId: string;
  ordinal: number;
  sealed: SealedStatement;
}

const mirrors = defineQuery<object, SealMirror & { instansiId: string }>(
  new URL('./queries/find-mirrors.sql', import.meta.url),
);
const undelivered = defineQuery<{ mirrorId: string; limit: number }, Undelivered>(
  new URL('./queries/find-undelivered.sql', import.meta.url),
);
const recorded = defineCommand<{
  instansiId: string;
  mirrorId: string;
  ordinal: number;
  at: Date;
  failure: string | null;
}>(new URL('./queries/record-delivery.sql', import.meta.url));
const agenciesWithMirror = defineQuery<
  { agency: string; address: string; label: string },
  { id: string }
>(new URL('./queries/add-mirror.sql', import.meta.url));
const removed = defineCommand<{ agency: string; address: string }>(
  new URL('./queries/remove-mirror.sql', import.meta.url),
);

/** Where statements go, and what has arrived. */
export class SealMirrorStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Mirrors in use, of all agencies. */
  findMirrors(): Promise<(SealMirror & { instansiId: string })[]> {
    return mirrors(this.dataSource, {});
  }

  /** The oldest statements of the agency that this mirror does not have, in the order of the chain. */
  findUndelivered(mirrorId: string, limit: number): Promise<Undelivered[]> {
    return undelivered(this.dataSource, { mirrorId, limit });
  }

  /** @param failure why it did not arrive; null when it did */
  async recordDelivery(
    mirrorId: string,
    { instansiId, ordinal }: Undelivered,
    at: Date,
    failure: string | null,
  ): Promise<void> {
    await recorded(this.dataSource, { instansiId, mirrorId, ordinal, at, failure });
  }
}

/**
 * Adds a mirror to an agency, as `suara_owner`; the same address again changes nothing.
 *
 * @param address `https://…`, `file:///…` for a folder of its own, or `http://` of this machine for a rehearsal
 * @throws SealMirrorError when there is no such agency or the address cannot be used
 */
export async function addSealMirror(
  owner: DataSource,
  agency: string,
  address: string,
): Promise<void> {
  const label = await labelOf(address);
  const [found] = await agenciesWithMirror(owner, { agency, address, label });
  if (found === undefined) throw unknownAgency(agency);
}

/**
 * Sends no more to a mirror; what it has stays on record.
 *
 * @throws SealMirrorError when the agency has no such mirror
 */
export async function removeSealMirror(
  owner: DataSource,
  agency: string,
  address: string,
): Promise<void> {
  const found = await removed(owner, { agency, address });
  if (found === 0) {
    throw new SealMirrorError(
      'seal-mirror.unknown',
      `${agency} has no mirror ${address}. See audit mirror list.`,
    );
  }
}

/** A mirror as an operator sees it. */
export interface ListedMirror {
  agency: string;
  address: string;
  arrived: number;
  waiting: number;
  /** why the last try failed; null when it did not */
  failure: string | null;
}

const listedMirrors = defineQuery<object, ListedMirror>(
  new URL('./queries/list-mirrors.sql', import.meta.url),
);

/** The mirrors in use with what has arrived there, as `suara_owner`. */
export function listSealMirrors(owner: DataSource): Promise<ListedMirror[]> {
  return listedMirrors(owner, {});
}

/** What the public reads, of a mirror that can be one: a path may hold a secret. */
async function labelOf(address: string): Promise<string> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (url?.protocol === 'file:' && url.hostname === '') {
    await findFreeSealFolder(address);
    return 'file';
  }
  const isWeb = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (url !== null && isWeb && url.username === '' && url.password === '') return url.host;
  throw new SealMirrorError(
    'seal-mirror.unusable',
    `"${address}" cannot be a mirror. Give an address https://… that takes a POST, without a user name in it, or a folder as file:///….`,
  );
}

function unknownAgency(agency: string): SealMirrorError {
  return new SealMirrorError(
    'seal-mirror.agency-unknown',
    `There is no agency with the key ${agency}. It stands in the column key of instansi.csv.`,
  );
}

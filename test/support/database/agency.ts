import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { generateCode } from '@app/codes';

/** A small agency for tests: a dinas with a bidang below it, counters, officers and codes. */
export interface TestAgency {
  instansiId: string;
  dinasId: string;
  /** a unit below the dinas; the counters stand here */
  bidangId: string;
  /** two services of the bidang */
  serviceIds: [string, string];
  /** offers both services, stands at the location, Sari's shifts are here */
  counterId: string;
  /** shared, offers the first service only */
  sharedCounterId: string;
  locationId: string;
  sari: { officerId: string; assignmentId: string };
  budi: { officerId: string; assignmentId: string };
  codes: { counter: string; sharedCounter: string; unit: string; badge: string; revoked: string };
}

export interface AgencyOptions {
  key: string;
  marking: 'CONTOH' | 'UJI' | null;
  timeZone: string;
}

/** Writes the agency with the owner's data source. Roster shifts are the test's own: see `rosterShift`. */
export async function createAgency(
  owner: DataSource,
  options: Partial<AgencyOptions> = {},
): Promise<TestAgency> {
  const agency = newIds();
  const { key, marking, timeZone } = {
    key: `agency-${randomBytes(4).toString('hex')}`,
    marking: 'UJI',
    timeZone: 'Asia/Jakarta',
    ...options,
  };
  await owner.query(
    `INSERT INTO instansi (id, key, name, marking, time_zone, instrument_version_id)
     SELECT $1, $2, $3, $4, $5, id FROM instrument_versions`,
    [agency.instansiId, key, `Agency ${key}`, marking, timeZone],
  );
  await insertPlaces(owner, agency);
  await insertPeople(owner, agency);
  await insertCodes(owner, agency);
  return agency;
}

/** One shift, half-open. */
export async function rosterShift(
  owner: DataSource,
  agency: TestAgency,
  shift: { counterId: string; assignmentId: string; from: Date; to: Date },
): Promise<void> {
  await owner.query(
    `INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
     SELECT instansi_id, id, shared, unit_id, $3, tstzrange($4, $5)
     FROM counters WHERE instansi_id = $1 AND id = $2`,
    [agency.instansiId, shift.counterId, shift.assignmentId, shift.from, shift.to],
  );
}

function newIds(): TestAgency {
  return {
    instansiId: randomUUID(),
    dinasId: randomUUID(),
    bidangId: randomUUID(),
    serviceIds: [randomUUID(), randomUUID()],
    counterId: randomUUID(),
    sharedCounterId: randomUUID(),
    locationId: randomUUID(),
    sari: { officerId: randomUUID(), assignmentId: randomUUID() },
    budi: { officerId: randomUUID(), assignmentId: randomUUID() },
    codes: {
      counter: generateCode(),
      sharedCounter: generateCode(),
      unit: generateCode(),
      badge: generateCode(),
      revoked: generateCode(),
    },
  };
}

async function insertPlaces(owner: DataSource, agency: TestAgency): Promise<void> {
  const { instansiId, dinasId, bidangId, serviceIds, counterId, sharedCounterId } = agency;
  await owner.query(
    `INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, 'dinas'), ($1, $3, 'bidang')`,
    [instansiId, dinasId, bidangId],
  );
  await owner.query(
    `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
     VALUES ($1, $2, '[2020-01-01,)', 'Dinas', NULL), ($1, $3, '[2020-01-01,)', 'Bidang', $2)`,
    [instansiId, dinasId, bidangId],
  );
  await owner.query(
    `INSERT INTO services (instansi_id, id, key, unit_id, name, valid)
     VALUES ($1, $3, 'ktp', $2, 'KTP-el', '[2020-01-01,)'), ($1, $4, 'kk', $2, 'Kartu Keluarga', '[2020-01-01,)')`,
    [instansiId, bidangId, ...serviceIds],
  );
  await owner.query(
    `INSERT INTO counters (instansi_id, id, key, unit_id, name, shared)
     VALUES ($1, $3, 'loket-1', $2, 'Loket 1', false), ($1, $4, 'loket-2', $2, 'Loket 2', true)`,
    [instansiId, bidangId, counterId, sharedCounterId],
  );
  await owner.query(
    `INSERT INTO counter_services (instansi_id, counter_id, service_id, valid)
     VALUES ($1, $2, $4, '[2020-01-01,)'), ($1, $2, $5, '[2020-01-01,)'), ($1, $3, $4, '[2020-01-01,)')`,
    [instansiId, counterId, sharedCounterId, ...serviceIds],
  );
  await owner.query(
    `WITH place AS (
       INSERT INTO locations (instansi_id, id, key, name) VALUES ($1, $2, 'mpp', 'Mal Pelayanan Publik')
     )
     INSERT INTO counter_locations (instansi_id, counter_id, location_id, valid)
     VALUES ($1, $3, $2, '[2020-01-01,)')`,
    [instansiId, agency.locationId, counterId],
  );
}

async function insertPeople(owner: DataSource, agency: TestAgency): Promise<void> {
  const { instansiId, bidangId, sari, budi } = agency;
  await owner.query(
    `INSERT INTO officers (instansi_id, id, key, name, public_name, employment)
     VALUES ($1, $2, 'sari', 'Sari Contoh', 'Sari', 'PNS'), ($1, $3, 'budi', 'Budi Contoh', 'Budi', 'PPPK')`,
    [instansiId, sari.officerId, budi.officerId],
  );
  await owner.query(
    `INSERT INTO assignments (instansi_id, id, officer_id, unit_id, valid)
     VALUES ($1, $3, $4, $2, '[2020-01-01,)'), ($1, $5, $6, $2, '[2020-01-01,)')`,
    [instansiId, bidangId, sari.assignmentId, sari.officerId, budi.assignmentId, budi.officerId],
  );
}

async function insertCodes(owner: DataSource, agency: TestAgency): Promise<void> {
  const { codes, counterId, sharedCounterId, sari } = agency;
  const rows = [
    ['counter', codes.counter, counterId, null, null],
    ['shared-counter', codes.sharedCounter, sharedCounterId, null, null],
    ['unit', codes.unit, null, null, null],
    ['badge', codes.badge, null, sari.assignmentId, null],
    ['revoked', codes.revoked, null, null, '2021-01-01T00:00:00Z'],
  ];
  for (const row of rows) {
    await owner.query(
      `INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code, counter_id, assignment_id, revoked_at)
       VALUES ($1, $2, 'resmi', 'poster', $3, $4, $5, $6, $7)`,
      [agency.instansiId, agency.bidangId, ...row],
    );
  }
}

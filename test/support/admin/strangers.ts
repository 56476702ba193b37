import { randomUUID } from 'node:crypto';
import { generateCode } from '@app/codes';
import type { DataSource } from 'typeorm';
import type { TestAdmin } from './admin-app.js';
import { rosterShift } from '../database/agency.js';
import { insertReleasedComment } from '../database/comments.js';
import { insertFigure } from '../database/figure-rows.js';
import { addPerson } from './people.js';
import {
  letMachinesIn,
  putUnderReview,
  reviewerOf,
  strangerOf,
} from '../database/stranger-rows.js';

/** The words in every name of a unit beside one's own, and of another agency: never read from outside. */
export const NEIGHBOUR_WORD = 'Rahasia';
export const FOREIGN_WORD = 'Tertutup';

/** One id of each kind that a path or a body may hold, by the segment before it in a path. */
export type Ids = Readonly<
  Record<
    | 'units'
    | 'services'
    | 'locations'
    | 'counters'
    | 'officers'
    | 'assignments'
    | 'roster'
    | 'codes'
    | 'exports'
    | 'users'
    | 'sessions'
    | 'reviewers'
    | 'cases'
    | 'objections'
    | 'figures'
    | 'closed-periods'
    | 'period-requests'
    | 'displays'
    | 'ticket-keys'
    | 'office-networks',
    string
  >
>;

/** Ids of the agency's bidang and of what is in it. */
export async function idsOf(
  owner: DataSource,
  { instansiId, unitKey }: { instansiId: string; unitKey: string },
): Promise<Ids> {
  const [ids] = await owner.query(
    `SELECT u.id AS units, s.id AS services, l.id AS locations, c.id AS counters, o.id AS officers,
       a.id AS assignments, r.id AS roster, k.id AS codes, e.id AS exports, p.id AS users,
       n.id AS sessions, w.id AS reviewers, h.id AS cases, b.id AS objections, b.figure_id AS figures,
       g.closed_period_id AS "closed-periods",
       q.id AS "period-requests",
       d.id AS displays, m.id AS "ticket-keys", f.id AS "office-networks"
     FROM units u
     JOIN services s ON s.unit_id = u.id JOIN counters c ON c.unit_id = u.id
     JOIN assignments a ON a.unit_id = u.id JOIN officers o ON o.id = a.officer_id
     JOIN roster r ON r.assignment_id = a.id
     JOIN codes k ON k.unit_id = u.id AND k.revoked_at IS NULL AND k.kind = 'resmi'
     JOIN locations l ON l.instansi_id = u.instansi_id
     JOIN users p ON p.instansi_id = u.instansi_id AND p.username = $3
     JOIN export_jobs e ON e.requested_by = p.id JOIN sessions n ON n.user_id = p.id
     JOIN users w ON w.instansi_id = u.instansi_id AND w.role = 'reviewer' AND w.home_unit_id = u.id
     JOIN cases h ON h.unit_id = u.id JOIN objections b ON b.assignment_id = a.id
     JOIN figures g ON g.id = b.figure_id JOIN period_requests q ON q.instansi_id = u.instansi_id
     JOIN displays d ON d.counter_id = c.id JOIN ticket_keys m ON m.unit_id = u.id
     JOIN office_networks f ON f.instansi_id = u.instansi_id AND f.enrolled_by = p.id
     WHERE u.instansi_id = $1 AND u.key = $2 ORDER BY s.key, c.key, k.key LIMIT 1`,
    [instansiId, unitKey, strangerOf(unitKey, instansiId)],
  );
  if (ids === undefined) throw new Error(`"${unitKey}" holds no row of some kind`);
  return ids;
}

/** Everything in an agency's bidang, and a planner with an export; `word` before every name. */
export async function fillAgency(
  admin: TestAdmin,
  agency: TestAdmin['own'],
  word: string | null,
): Promise<Ids> {
  const { owner } = admin;
  const { instansiId, counterId, sari, bidangId } = agency;
  const from = new Date('2026-11-01T00:00:00Z');
  const to = new Date('2027-01-01T00:00:00Z');
  await rosterShift(owner, agency, { counterId, assignmentId: sari.assignmentId, from, to });
  await insertReleasedComment(owner, agency);
  await showAll(owner, agency);
  await addPerson(owner, agency, { username: strangerOf('bidang', instansiId), role: 'planner' });
  await leaveTraces(owner, instansiId, strangerOf('bidang', instansiId));
  await addPerson(owner, agency, { username: reviewerOf('bidang', instansiId), role: 'reviewer' });
  await putUnderReview(owner, { instansiId, unitKey: 'bidang', word: word ?? '' });
  await letMachinesIn(owner, { instansiId, unitKey: 'bidang', word: word ?? '' });
  if (word !== null) {
    await owner.query(`UPDATE unit_versions SET name = $2 || name WHERE unit_id = $1`, [
      bidangId,
      word,
    ]);
    for (const table of ['services', 'counters', 'locations']) {
      await owner.query(`UPDATE ${table} SET name = $2 || name WHERE instansi_id = $1`, [
        instansiId,
        word,
      ]);
    }
    await owner.query(
      `UPDATE officers SET name = $2 || name, public_name = $2 || public_name WHERE instansi_id = $1`,
      [instansiId, word],
    );
  }
  return idsOf(owner, { instansiId, unitKey: 'bidang' });
}

/** A unit beside the bidang, with a service, a counter, an officer, a code and figures, all in secret names. */
export async function addNeighbour(admin: TestAdmin): Promise<Ids> {
  const { owner, own } = admin;
  const { instansiId, dinasId, sari } = own;
  await owner.query(
    `WITH unit AS (INSERT INTO units (instansi_id, key) VALUES ($1, 'sebelah') RETURNING id),
     version AS (
       INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
       SELECT $1, id, '[2020-01-01,)', $3 || 'Sebelah', $2 FROM unit),
     service AS (
       INSERT INTO services (instansi_id, key, unit_id, name, valid)
       SELECT $1, 'izin', id, $3 || 'Izin', '[2020-01-01,)' FROM unit RETURNING id),
     counter AS (
       INSERT INTO counters (instansi_id, key, unit_id, name, shared)
       SELECT $1, 'loket-9', id, $3 || 'Loket 9', false FROM unit RETURNING id, unit_id),
     officer AS (
       INSERT INTO officers (instansi_id, key, name, public_name, employment)
       VALUES ($1, 'tini', $3 || 'Tini Contoh', $3 || 'Tini', 'PNS') RETURNING id),
     assignment AS (
       INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
       SELECT $1, officer.id, unit.id, '[2020-01-01,)' FROM officer, unit RETURNING id)
     INSERT INTO roster (instansi_id, counter_id, counter_shared, unit_id, assignment_id, during)
     SELECT $1, counter.id, false, counter.unit_id, assignment.id, '[2026-11-01,2027-01-01)'
     FROM counter, assignment`,
    [instansiId, dinasId, NEIGHBOUR_WORD],
  );
  await owner.query(
    `INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code)
     SELECT $1, id, 'resmi', 'poster', 'sebelah', $2 FROM units WHERE instansi_id = $1 AND key = 'sebelah'`,
    [instansiId, generateCode()],
  );
  const stranger = strangerOf('sebelah', instansiId);
  await addPerson(owner, own, { username: stranger, role: 'planner' });
  await leaveTraces(owner, instansiId, stranger);
  const [ids] = await owner.query(
    `SELECT a.unit_id AS unit, a.id AS assignment, s.id AS service
     FROM assignments a JOIN units u ON u.id = a.unit_id JOIN services s ON s.unit_id = u.id
     WHERE u.instansi_id = $1 AND u.key = 'sebelah'`,
    [instansiId],
  );
  const neighbour = {
    ...own,
    bidangId: ids.unit,
    serviceIds: [ids.service, ids.service] as [string, string],
    sari: { ...sari, assignmentId: ids.assignment },
  };
  await showAll(owner, neighbour, ['unit', 'service', 'assignment']);
  await addPerson(owner, own, { username: reviewerOf('sebelah', instansiId), role: 'reviewer' });
  const part = { instansiId, unitKey: 'sebelah', word: NEIGHBOUR_WORD };
  await putUnderReview(owner, part);
  await letMachinesIn(owner, part);
  // closed periods are the agency's: of a unit there are none
  const ofNobody = { 'closed-periods': randomUUID(), 'period-requests': randomUUID() };
  return { ...(await idsOf(owner, part)), ...ofNobody };
}

async function leaveTraces(owner: DataSource, instansiId: string, username: string): Promise<void> {
  await owner.query(
    `WITH person AS (SELECT * FROM users WHERE instansi_id = $1 AND username = $2),
     export AS (
       INSERT INTO export_jobs (instansi_id, requested_by, period, format, separator, created_at)
       SELECT instansi_id, id, '2026-Q4', 'csv', ',', '2026-11-23' FROM person),
     request AS (
       INSERT INTO period_requests (instansi_id, kind, period, asked_by, asked_at)
       SELECT instansi_id, 'preview', '2026-Q4', id, '2026-11-23' FROM person)
     INSERT INTO sessions (token_hash, instansi_id, user_id, last_seen_at, expires_at)
     SELECT sha256(username::bytea), instansi_id, id, '2026-11-23 02:00Z', '2026-11-23 14:00Z' FROM person`,
    [instansiId, username],
  );
}

type Kind = 'instansi' | 'unit' | 'service' | 'location' | 'assignment';

async function showAll(
  owner: DataSource,
  agency: TestAdmin['own'],
  kinds: Kind[] = ['instansi', 'unit', 'service', 'location', 'assignment'],
): Promise<void> {
  const { instansiId, bidangId, serviceIds, locationId, sari } = agency;
  const subjects: Record<Kind, string> = {
    instansi: instansiId,
    unit: bidangId,
    service: serviceIds[0],
    location: locationId,
    assignment: sari.assignmentId,
  };
  for (const subjectKind of kinds) {
    const about = { instansiId, subjectKind, subjectId: subjects[subjectKind] };
    await insertFigure(owner, { ...about, measure: 'pulse' });
    if (subjectKind !== 'assignment') continue;
    await insertFigure(owner, { ...about, measure: 'officer' });
  }
}

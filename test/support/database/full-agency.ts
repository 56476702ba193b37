import type { DataSource } from 'typeorm';
import { createUser } from '@app/persistence/access';
import { PostgresRatingStore } from '@app/persistence/ratings';
import { createAgency, rosterShift, type TestAgency } from './agency.js';
import { insertReleasedComment } from './comments.js';
import { insertCase } from './cases.js';
import {
  insertClosedPeriod,
  insertFigure,
  insertMissingFigure,
  insertOwnFigure,
} from './figure-rows.js';
import { insertLevelContrast } from './level-contrasts.js';
import { insertProof } from '../worker/proofs.js';
import { submitCommand } from '../intake/rating-commands.js';

/** An agency with one row at least in every table that carries the tenant. */
export async function createFullAgency(
  owner: DataSource,
  intake: DataSource,
  key: string,
): Promise<TestAgency> {
  const agency = await createAgency(owner, { key });
  const { instansiId, counterId, sari, dinasId, bidangId } = agency;
  const from = new Date('2026-11-01T00:00:00Z');
  const to = new Date('2026-12-01T00:00:00Z');
  await rosterShift(owner, agency, { counterId, assignmentId: sari.assignmentId, from, to });
  await owner.query(`INSERT INTO unit_successions VALUES ($1, $2, $3, 'split', '2021-01-01')`, [
    instansiId,
    dinasId,
    bidangId,
  ]);
  await createUser(owner, {
    instansiKey: key,
    username: `user-${key}`,
    password: 'kuda-laut-biru',
  });
  await owner.query(
    `INSERT INTO sessions SELECT sha256(username::bytea), instansi_id, id, now(), now()
     FROM users WHERE instansi_id = $1`,
    [instansiId],
  );
  await owner.query(
    `WITH job AS (
       INSERT INTO export_jobs (instansi_id, requested_by, period, format, separator, created_at)
       SELECT instansi_id, id, '2026-Q4', 'csv', ';', now() FROM users WHERE instansi_id = $1
       RETURNING instansi_id, id)
     INSERT INTO export_chunks SELECT instansi_id, id, gen_random_uuid(), 0, '' FROM job`,
    [instansiId],
  );
  await owner.query(
    `INSERT INTO looks (instansi_id, user_id, what, looked_at)
     SELECT instansi_id, id, 'comments', now() FROM users WHERE instansi_id = $1`,
    [instansiId],
  );
  await owner.query(
    `INSERT INTO persons_served SELECT $1, $2, '2026-10-01', 9, id, now() FROM users WHERE instansi_id = $1`,
    [instansiId, agency.serviceIds[0]],
  );
  await owner.query(
    `INSERT INTO persons_served_log (instansi_id, service_id, month, n, entered_by, entered_at)
     SELECT * FROM persons_served WHERE instansi_id = $1`,
    [instansiId],
  );
  await owner.query(
    `INSERT INTO code_successions (instansi_id, code_id, happened_on, unit_id)
     SELECT instansi_id, id, '2030-01-01', $2 FROM codes WHERE instansi_id = $1 AND key = 'unit'`,
    [instansiId, dinasId],
  );
  await owner.query(
    `INSERT INTO roster_corrections (instansi_id, counter_id, during, previous, reason, corrected_by, corrected_at)
     SELECT instansi_id, $2, tstzrange($3, $4), '[]', 'sakit', id, now() FROM users WHERE instansi_id = $1`,
    [instansiId, counterId, from, to],
  );
  await owner.query(
    `INSERT INTO displays (instansi_id, counter_id, token_hash, issued_by, issued_at)
     SELECT instansi_id, $2, sha256(username::bytea), id, now() FROM users WHERE instansi_id = $1`,
    [instansiId, counterId],
  );
  await owner.query(
    `WITH key AS (
       INSERT INTO ticket_keys (instansi_id, unit_id, code_id, name, key_hash, issued_by, issued_at)
       SELECT u.instansi_id, $2, c.id, 'mesin antrean', sha256(username::bytea), u.id, now()
       FROM users u JOIN codes c ON c.instansi_id = u.instansi_id AND c.key = 'unit' WHERE u.instansi_id = $1
       RETURNING instansi_id, code_id)
     INSERT INTO tickets (instansi_id, hash, code_id, batch_id, issued_on, valid_until)
     SELECT instansi_id, sha256(code_id::text::bytea), code_id, gen_random_uuid(), now(), now() FROM key`,
    [instansiId, bidangId],
  );
  await insertAccess(owner, instansiId);
  await new PostgresRatingStore(intake).append([submitCommand({ code: agency.codes.unit })]);
  await insertReleasedComment(owner, agency);
  await insertCase(owner, agency);
  await fillCells(owner, instansiId);
  await insertProof(owner, instansiId);
  await insertFigures(owner, agency);
  return agency;
}

async function insertAccess(owner: DataSource, instansiId: string): Promise<void> {
  const ofUser = 'FROM users WHERE instansi_id = $1';
  for (const statement of [
    `INSERT INTO invitations SELECT sha256(username::bytea), instansi_id, id, now() ${ofUser}`,
    `INSERT INTO office_networks (instansi_id, line_hash, enrolled_by, enrolled_at)
     SELECT instansi_id, sha256(username::bytea), id, now() ${ofUser}`,
    `INSERT INTO known_origins SELECT instansi_id, id, sha256(username::bytea), now() ${ofUser}`,
    `INSERT INTO recovery_codes SELECT instansi_id, id, sha256(username::bytea) ${ofUser}`,
    `INSERT INTO administrator_actions (instansi_id, user_id, action, subject_kind, acted_at)
     SELECT instansi_id, id, 'user.invite', 'user', now() ${ofUser}`,
  ]) {
    await owner.query(statement, [instansiId]);
  }
}

async function fillCells(owner: DataSource, instansiId: string): Promise<void> {
  const journal = 'FROM journal WHERE instansi_id = $1';
  for (const statement of [
    `INSERT INTO person_cells SELECT instansi_id, unit_id, local_day, unit_id, unit_id, unit_id, unit_id,
       assurance_level, status, false, 0, 0, 0, 1, 1, 0 ${journal}`,
    `INSERT INTO answer_cells SELECT instansi_id, unit_id, local_day, unit_id, unit_id, unit_id,
       instrument_version_id, assurance_level, false, '--4', 1 ${journal}`,
    `INSERT INTO settled_days SELECT instansi_id, local_day, xid, id ${journal} LIMIT 1`,
  ]) {
    await owner.query(statement, [instansiId]);
  }
}

async function insertFigures(
  owner: DataSource,
  { instansiId, dinasId, serviceIds, sari }: TestAgency,
): Promise<void> {
  const unit = { instansiId, subjectKind: 'unit', subjectId: dinasId } as const;
  const closedPeriodId = await insertClosedPeriod(owner, { instansiId, period: '2026-Q3' });
  await insertFigure(owner, { ...unit, measure: 'pulse', period: '2026-Q3', closedPeriodId });
  const reason = { kind: 'waiting for closing' } as const;
  await insertMissingFigure(owner, { ...unit, measure: 'ikm', reason });
  const { assignmentId } = sari;
  await insertOwnFigure(owner, { instansiId, assignmentId, measure: 'pulse', until: '2026-11-01' });
  const contrast = { z: 0.5, verdict: 'usual' } as const;
  await insertLevelContrast(owner, { instansiId, closedPeriodId, assignmentId, ...contrast });
  await owner.query(`INSERT INTO free_services VALUES ($1, $2, '[2026-01-01,)')`, [
    instansiId,
    serviceIds[0],
  ]);
  await owner.query(`INSERT INTO figure_makings VALUES ($1, '2026-11-14', now())`, [instansiId]);
  await owner.query(`INSERT INTO waiting_corrections VALUES ($1, '2026-Q3', $2, false)`, [
    instansiId,
    dinasId,
  ]);
  await owner.query(
    `INSERT INTO period_requests (instansi_id, kind, period, asked_by, asked_at)
     SELECT instansi_id, 'preview', '2026-Q3', id, now() FROM users WHERE instansi_id = $1`,
    [instansiId],
  );
  await owner.query(
    `INSERT INTO replies (instansi_id, assignment_id, period, text, written_by, written_at)
     SELECT instansi_id, $2, '2026-Q3', 'Terima kasih.', id, now() FROM users WHERE instansi_id = $1`,
    [instansiId, assignmentId],
  );
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RESOLVE_CODE } from './intake-functions/resolve-code.js';
import { RATING_RULES } from './intake-functions/rating-rules.js';
import { APPEND_RATINGS } from './intake-functions/append-ratings.js';
import { BEYOND_QUOTA } from './intake-functions/beyond-quota.js';
import { FIND_RATING } from './intake-functions/find-rating.js';
import { REPEATED_VISITS } from './intake-functions/repeated-visit.js';

/**
 * All that the public app may do. Each function is SECURITY DEFINER with a fixed search_path and takes
 * the tenant from the code (or from the hash of a receipt), never from the caller.
 */
export class IntakeFunctions1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC');
    await runner.query('REVOKE EXECUTE ON FUNCTION find_sign_in, find_session FROM PUBLIC');
    for (const sql of [
      ...[RATING_RULES, RESOLVE_CODE, REPEATED_VISITS, BEYOND_QUOTA],
      APPEND_RATINGS,
      FIND_RATING,
    ]) {
      await runner.query(sql);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_rating, append_ratings, submit_again, amend_rating,
        judge_visit, answer_visit, beyond_quota, created_outcome, is_closed,
        journal_change, standing_rating, fitting_answers, invalid_field, resolve_ticket, resolve_code,
        offered_services, attributed_assignment, hour_block_of, location_of, ticket_flaw, code_at, target_on;
    `);
  }
}

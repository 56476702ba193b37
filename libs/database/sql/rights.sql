-- Who may do what, by role. Run after every migration: what stands here is all that the roles may do.
REVOKE ALL ON ALL TABLES IN SCHEMA suara FROM suara_intake, suara_worker, suara_admin;
SELECT withdraw_functions();

-- The public app executes functions and reads no table. Each function derives the agency from a code, a receipt or a
-- key, never from the caller.
GRANT USAGE ON SCHEMA suara TO suara_intake;
GRANT EXECUTE ON FUNCTION resolve_code, resolve_ticket, append_ratings, find_rating, list_proof_agencies,
  list_proof_seals, list_proof_statements, find_proof, see_display, issue_tickets, call_ticket, find_receipt TO
  suara_intake;

-- The worker reads all agencies and opens no port.
GRANT USAGE ON SCHEMA suara TO suara_worker;
GRANT EXECUTE ON FUNCTION keep_months, lock_cases, judge_day, count_overdue, analyze_leaves TO suara_worker;
GRANT SELECT ON instruments, instrument_versions, instrument_items TO suara_worker;
GRANT SELECT ON instansi, officers, units, unit_versions, unit_successions, locations, services, counters,
  counter_services, counter_locations, assignments, roster, codes, code_successions TO suara_worker;
GRANT SELECT ON ratings, journal TO suara_worker;
GRANT UPDATE (received_at, visitor, device_bucket, office_network, staff_device, display_step, visit) ON ratings TO
  suara_worker;
GRANT UPDATE (xid) ON journal TO suara_worker;
GRANT SELECT, UPDATE (called_at, rating_id), DELETE ON tickets TO suara_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON person_cells, answer_cells TO suara_worker;
GRANT SELECT, INSERT, UPDATE (xid, journal_id) ON settled_days TO suara_worker;
GRANT SELECT, UPDATE ON aggregation_state TO suara_worker;
GRANT SELECT, INSERT, UPDATE ON clock_looks TO suara_worker;
GRANT SELECT, UPDATE, DELETE ON export_jobs TO suara_worker;
GRANT SELECT, INSERT, DELETE ON export_chunks TO suara_worker;
GRANT SELECT, INSERT, DELETE ON comment_batches TO suara_worker;
GRANT SELECT (instansi_id, month, rating_id, commitment, unit_batch_id, assignment_batch_id), UPDATE (unit_batch_id,
  unit_place, assignment_batch_id, assignment_place) ON comments TO suara_worker;
GRANT SELECT (instansi_id, month, unit_id, jenis_kelamin, usia, pendidikan, pekerjaan, disabilitas) ON
  respondent_profiles TO suara_worker;
GRANT SELECT ON persons_served TO suara_worker;
-- Who closed a period stands by user name on the first sheet of a file about it, as the admin app shows it. These three
-- columns tell no role, no hash and nothing of how anybody signs in. A view of closings with names would run with its
-- owner's rights past the policies of both tables, and a copy of the name in closed_periods would outlive the account.
GRANT SELECT (instansi_id, id, username) ON users TO suara_worker;
GRANT SELECT, INSERT ON proof_seals, proof_leaves, proof_deliveries TO suara_worker;
GRANT UPDATE (salt) ON proof_leaves TO suara_worker;
GRANT SELECT ON proof_places TO suara_worker;
GRANT SELECT ON looks TO suara_worker;
GRANT SELECT ON administrator_actions TO suara_worker;
GRANT SELECT ON cases, case_ratings, decisions, judged_days, marks TO suara_worker;
GRANT SELECT, INSERT ON review_symmetry TO suara_worker;
GRANT SELECT ON free_services TO suara_worker;
-- the places of the journal are set anew in another cluster
GRANT SELECT, INSERT, UPDATE (corrections) ON closed_periods TO suara_worker;
GRANT SELECT, INSERT, UPDATE (current) ON figures TO suara_worker;
GRANT SELECT, INSERT, UPDATE (current), DELETE ON missing_figures TO suara_worker;
GRANT SELECT, INSERT ON own_figures, level_contrasts TO suara_worker;
GRANT SELECT, INSERT, UPDATE ON figure_makings TO suara_worker;
GRANT SELECT, UPDATE (state, done_at, outcome) ON period_requests TO suara_worker;
GRANT SELECT, INSERT, DELETE ON waiting_corrections TO suara_worker;

-- The admin app sees the rows of one agency a transaction, and neither a rating nor the journal nor a cell.
GRANT USAGE ON SCHEMA suara TO suara_admin;
GRANT EXECUTE ON FUNCTION find_sign_in, find_session, target_on, correct_roster, counter_activity, begin_sign_in,
  begin_second_factor, end_sign_in, find_invitation, lowered_days, decide_case, decide_objection, home_units,
  is_objected, is_objected_now TO suara_admin;
GRANT SELECT ON instruments, instrument_versions, instrument_items TO suara_admin;
GRANT SELECT ON instansi, officers, units, unit_versions, unit_successions, locations, services, counters,
  counter_services, counter_locations, assignments, roster, codes, code_successions TO suara_admin;
GRANT SELECT, UPDATE (password_hash) ON users TO suara_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO suara_admin;
GRANT INSERT, UPDATE (key, revoked_at) ON codes TO suara_admin;
GRANT SELECT, INSERT, UPDATE (state) ON export_jobs TO suara_admin;
GRANT SELECT ON export_chunks TO suara_admin;
GRANT SELECT, INSERT ON looks TO suara_admin;
GRANT SELECT ON comment_batches TO suara_admin;
GRANT SELECT (instansi_id, text, withheld, unit_batch_id, unit_place, assignment_batch_id, assignment_place) ON
  comments TO suara_admin;
GRANT UPDATE (name) ON instansi TO suara_admin;
GRANT INSERT, UPDATE (guest) ON units TO suara_admin;
GRANT INSERT, UPDATE (valid, name, parent_id, head_id), DELETE ON unit_versions TO suara_admin;
GRANT INSERT ON unit_successions, code_successions TO suara_admin;
GRANT INSERT, UPDATE (name, time_zone, retired_on) ON locations TO suara_admin;
GRANT INSERT, UPDATE (unit_id, name, valid) ON services TO suara_admin;
GRANT INSERT, UPDATE (unit_id, name, shared, retired_on) ON counters TO suara_admin;
GRANT INSERT, UPDATE (valid), DELETE ON counter_services, counter_locations TO suara_admin;
GRANT INSERT, UPDATE (name, public_name, nip, employment, retired_on) ON officers TO suara_admin;
GRANT INSERT, UPDATE (valid) ON assignments TO suara_admin;
GRANT INSERT, UPDATE (during), DELETE ON roster TO suara_admin;
GRANT SELECT ON roster_corrections TO suara_admin;
GRANT SELECT, INSERT, UPDATE (n, entered_by, entered_at) ON persons_served TO suara_admin;
GRANT SELECT, INSERT ON persons_served_log TO suara_admin;
GRANT INSERT (instansi_id, username, role, unit_id, officer_id), UPDATE (role, unit_id, officer_id, deactivated_at,
  second_factor, second_factor_pending, second_factor_step) ON users TO suara_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON invitations TO suara_admin;
GRANT SELECT, INSERT, DELETE ON recovery_codes TO suara_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON known_origins TO suara_admin;
GRANT SELECT, INSERT ON administrator_actions TO suara_admin;
GRANT SELECT, INSERT, UPDATE (revoked_by, revoked_at) ON ticket_keys TO suara_admin;
GRANT INSERT, UPDATE (revoked_by, revoked_at) ON displays TO suara_admin;
GRANT SELECT ON displays TO suara_admin;
GRANT SELECT ON cases, marks, objections, review_symmetry TO suara_admin;
GRANT UPDATE (home_unit_id) ON users TO suara_admin;
GRANT INSERT (instansi_id, user_id, assignment_id, kind, figure_id, batch_id, place, days, text, filed_at) ON
  objections TO suara_admin;
GRANT SELECT (instansi_id, id, case_id, objection_id, action, reason, actor_id, rule_version, at, note) ON decisions
  TO suara_admin;
GRANT SELECT, INSERT ON replies TO suara_admin;
GRANT UPDATE (introduced_at) ON users TO suara_admin;
GRANT SELECT, INSERT, DELETE ON office_networks TO suara_admin;
GRANT SELECT ON figures, missing_figures, own_figures, waiting_corrections, level_contrasts TO suara_admin;
GRANT SELECT (instansi_id, id, period_kind, period, first_day, last_day, revision, closed_at, closed_by, reason, changes,
  published_at, published_by, settings, method_version), UPDATE (published_at, published_by) ON closed_periods TO
  suara_admin;
GRANT SELECT, INSERT ON period_requests TO suara_admin;
GRANT SELECT, INSERT, UPDATE (valid), DELETE ON free_services TO suara_admin;
GRANT UPDATE (fee_rule, leading_mean, leading_period) ON instansi TO suara_admin;
GRANT UPDATE (leading_period) ON units TO suara_admin;

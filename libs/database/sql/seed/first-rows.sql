-- What a new database begins with, once its functions are there.
INSERT INTO aggregation_state DEFAULT VALUES;

SELECT guard_tenant(name) FROM unnest(ARRAY[
  'instansi', 'officers', 'units', 'unit_versions', 'unit_successions', 'locations', 'services', 'counters',
  'counter_services', 'counter_locations', 'assignments', 'roster', 'codes', 'code_successions',
  'ratings', 'journal', 'tickets', 'answer_cells', 'respondent_cells', 'releases', 'released_cells', 'release_extents',
  'users', 'sessions', 'invitations', 'recovery_codes', 'looks', 'administrator_actions',
  'export_jobs', 'export_chunks', 'comment_batches', 'roster_corrections', 'persons_served', 'persons_served_log',
  'proof_seals', 'proof_leaves', 'proof_places', 'proof_deliveries', 'displays', 'ticket_keys', 'office_networks',
  'cases', 'case_ratings', 'judged_days', 'objections', 'decisions', 'marks', 'review_symmetry'
]) AS name;

SELECT guard_partition('comments_default'), guard_partition('respondent_profiles_default');
SELECT keep_months(current_date);

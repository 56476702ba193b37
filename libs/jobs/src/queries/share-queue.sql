-- The queue holds hints only, so every running app may use all of it.
DO $$
BEGIN
  GRANT USAGE ON SCHEMA bullmq TO suara_intake, suara_worker, suara_admin;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO suara_intake, suara_worker, suara_admin;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA bullmq TO suara_intake, suara_worker, suara_admin;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO suara_intake, suara_worker, suara_admin;
END
$$

SELECT EXISTS (
  SELECT FROM pg_stat_activity WHERE datname = current_database() AND usename = 'suara_worker'
) AS running

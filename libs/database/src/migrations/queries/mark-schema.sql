SELECT format('COMMENT ON SCHEMA suara IS %L', :mark::text) AS command

SELECT format('ALTER ROLE %I PASSWORD %L', :role::text, :verifier::text) AS command

-- Whether the user may become the owner: since PostgreSQL 16 membership alone does not say so.
SELECT pg_has_role(current_user, 'suara_owner',
  CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) AS member

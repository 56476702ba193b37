-- Comments whose words are not those that were committed to.
SELECT i.key AS agency, 'comment' AS kind, c.month::text AS day, c.rating_id::text AS "subjectId"
FROM comments c JOIN instansi i ON i.id = c.instansi_id
WHERE (:agency::text IS NULL OR i.key = :agency) AND c.commitment <> comment_commitment(c.salt, c.text)

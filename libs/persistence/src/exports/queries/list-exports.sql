-- What a person has asked for, newest first; as long as it is kept.
SELECT {{export_status()}}, created_at AS "askedAt" FROM export_jobs WHERE requested_by = :userId
ORDER BY created_at DESC, id LIMIT 50

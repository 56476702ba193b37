-- Whether anything has been released about any of some subjects.
SELECT EXISTS (
  SELECT FROM releases WHERE instansi_id = :instansiId AND period = :period AND subject_id = ANY(:ids)
) AS released

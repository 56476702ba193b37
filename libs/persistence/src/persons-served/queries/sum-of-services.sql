WITH {{asked_periods(:keys, :firsts, :afters)}}, part AS (
  SELECT period.key, s.id AS subject_id, s.id AS service_id, false AS elsewhere
  FROM period, services s WHERE s.instansi_id = :instansiId AND s.id = ANY(:ids)
)
{{served_of_parts(:instansiId)}}

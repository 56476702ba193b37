WITH {{asked_periods(:keys, :firsts, :afters)}}, part AS (
  SELECT period.key, :instansiId::uuid AS subject_id, s.id AS service_id, false AS elsewhere
  FROM period, services s JOIN units u ON u.instansi_id = s.instansi_id AND u.id = s.unit_id
  WHERE s.instansi_id = :instansiId AND :instansiId = ANY(:ids::uuid[]) AND NOT u.guest
)
{{served_of_parts(:instansiId)}}

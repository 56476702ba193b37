INSERT INTO assignments (instansi_id, officer_id, unit_id, valid)
SELECT id, :officerId, :unitId, daterange(:from::date, NULL) FROM instansi
RETURNING id

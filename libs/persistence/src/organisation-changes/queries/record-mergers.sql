INSERT INTO unit_successions (instansi_id, predecessor_id, successor_id, kind, happened_on)
SELECT i.id, p, :successorId, 'merge', :from FROM instansi i, unnest(:ids::uuid[]) AS p
RETURNING predecessor_id

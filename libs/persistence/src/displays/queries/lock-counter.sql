-- Whether a counter is closed (NULL: has no end) on the agency's day; nobody closes it meanwhile.
SELECT c.retired_on <= {{agency_day(:at, i)}} AS closed
FROM counters c JOIN instansi i ON i.id = c.instansi_id
WHERE c.id = :counterId
FOR UPDATE OF c

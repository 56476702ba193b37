-- Whether a shift has not begun at a time, or is over then.
SELECT lower(during) >= :to AS "notBegun", NOT upper_inf(during) AND upper(during) <= :to AS over
FROM roster WHERE id = :id

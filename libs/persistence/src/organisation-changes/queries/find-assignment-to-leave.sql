-- The first assignment of an officer to a unit that lasts until a day or longer.
SELECT id FROM assignments WHERE officer_id = :officerId AND unit_id = :unitId
  AND NOT valid << daterange(:from::date, NULL) ORDER BY valid LIMIT 1

-- The assignments of an officer that last until a day or longer.
SELECT id FROM assignments WHERE officer_id = :id AND NOT valid << daterange(:from::date, NULL)

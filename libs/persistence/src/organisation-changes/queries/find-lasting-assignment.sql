-- The assignment, where it lasts until a day or longer.
SELECT id FROM assignments WHERE id = :id AND NOT valid << daterange(:from::date, NULL)

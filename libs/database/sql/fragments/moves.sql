-- moves(rows, name)
-- A table of rows that end and the rows that go on in their place, from JSON.
jsonb_to_recordset(:rows::jsonb) AS :name (before uuid, after uuid)

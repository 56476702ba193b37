-- Stores an instrument with its first version, from the form of sql/instruments: {id, key, name, legalSource, versionId,
-- validFrom, items}. The items are asked in the order in which they stand. Only the owner calls it, when the schema is
-- made; an instrument that stands already is an error.
CREATE OR REPLACE FUNCTION add_instrument(p_instrument jsonb) RETURNS void
LANGUAGE sql SET search_path = suara, pg_temp AS $$
  INSERT INTO instruments (id, key, name, legal_source)
  SELECT i.id, i.key, i.name, i."legalSource"
  FROM jsonb_to_record(p_instrument) AS i (id uuid, key text, name text, "legalSource" text);

  INSERT INTO instrument_versions (id, instrument_id, version, valid_from)
  SELECT i."versionId", i.id, 1, i."validFrom"
  FROM jsonb_to_record(p_instrument) AS i (id uuid, "versionId" uuid, "validFrom" date);

  INSERT INTO instrument_items (instrument_version_id, key, position, kind, concerns, name, question, labels, pole, element)
  SELECT (p_instrument ->> 'versionId')::uuid, item.key, item.ordinality - 1, item.kind, item.concerns, item.name,
    item.question, item.labels, item.pole, item.element
  FROM ROWS FROM (jsonb_to_recordset(p_instrument -> 'items') AS (key text, kind text, concerns text, name jsonb,
    question jsonb, labels jsonb, pole text, element text)) WITH ORDINALITY AS item;
$$;

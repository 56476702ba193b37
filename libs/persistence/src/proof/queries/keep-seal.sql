INSERT INTO proof_seals (instansi_id, ordinal, kind, day, leaves, root, statement, signature, public_key,
  horizon, system_identifier)
VALUES (:instansiId, :ordinal, :kind, :day, :leaves, :root, :text, :signature, :publicKey,
  :xid::text::xid8, :cluster)
RETURNING ordinal

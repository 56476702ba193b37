UPDATE proof_places p SET removed_at = now() FROM instansi i
WHERE i.id = p.instansi_id AND i.key = :agency AND p.address = :address AND p.removed_at IS NULL

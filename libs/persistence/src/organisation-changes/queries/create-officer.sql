INSERT INTO officers (instansi_id, key, name, public_name, nip, employment)
SELECT id, :key, :name, :publicName, :nip, :employment FROM instansi
RETURNING id

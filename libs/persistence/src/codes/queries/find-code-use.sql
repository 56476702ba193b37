SELECT c.kind, i.marking FROM codes c JOIN instansi i ON i.id = c.instansi_id WHERE c.code = :code

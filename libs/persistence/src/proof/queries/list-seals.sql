SELECT list_proof_seals(:agency, :limit) AS result

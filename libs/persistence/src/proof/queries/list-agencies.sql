SELECT list_proof_agencies() AS result

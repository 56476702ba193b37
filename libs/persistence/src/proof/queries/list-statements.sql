SELECT list_proof_statements(:agency, :day) AS result

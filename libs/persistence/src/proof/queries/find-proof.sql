SELECT find_proof(:receiptHash) AS result

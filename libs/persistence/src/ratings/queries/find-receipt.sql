SELECT find_receipt(:receiptHash) AS result

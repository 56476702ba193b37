-- Readies the months to come and drops the expired ones.
SELECT keep_months(:now::date)

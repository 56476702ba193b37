-- Forgets which rating spent a ticket, once that rating's own time is past.
UPDATE tickets t SET rating_id = NULL FROM ratings r
WHERE r.instansi_id = t.instansi_id AND r.id = t.rating_id
  AND (r.received_at IS NULL OR r.received_at < :before)

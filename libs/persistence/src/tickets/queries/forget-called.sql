UPDATE tickets SET called_at = NULL WHERE called_at < :before

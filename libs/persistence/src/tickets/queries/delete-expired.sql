DELETE FROM tickets WHERE valid_until < :expiredBefore

DELETE FROM invitations WHERE token_hash = :tokenHash

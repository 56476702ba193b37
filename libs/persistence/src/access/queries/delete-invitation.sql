DELETE FROM invitations WHERE user_id = :userId

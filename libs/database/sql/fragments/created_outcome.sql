-- created_outcome(rating)
-- What becomes of a command that created this rating.
jsonb_build_object('outcome', 'created', 'rating', {{standing_rating(:rating, (:rating).received_at)}})

-- Forgets the salts of the comments that have to be erased by a day: their leaves stay, and nothing can be tested against
-- them any more.
UPDATE proof_leaves l SET salt = NULL
WHERE l.kind IN ('comment', 'comment.late') AND l.salt IS NOT NULL AND {{erased_comment(l, :today::date)}}

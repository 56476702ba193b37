-- standing_rating(rating, at)
-- What a page is told about a rating: what was said, whether somebody served, and how long ago it came.
jsonb_build_object(
  'id', (:rating).id,
  'score', (:rating).answers -> 'overall',
  'serviceId', (:rating).service_id,
  'answers', (:rating).answers - 'overall',
  'ageSeconds', extract(epoch FROM :at - (:rating).received_at),
  'attributed', (:rating).assignment_id IS NOT NULL,
  'asksVisit', coalesce((:rating).visit = 'asked', false)
)

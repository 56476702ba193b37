SELECT {{objection_columns()}}, o.assignment_id AS "assignmentId", o.figure_id AS "figureId",
  b.ordinal AS batch, o.place AS index
FROM objections o JOIN assignments a ON a.id = o.assignment_id
LEFT JOIN comment_batches b ON b.id = o.batch_id
WHERE a.officer_id = :officerId ORDER BY o.filed_at DESC, o.id

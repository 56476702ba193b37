-- Why figures of some subjects of one kind are missing in some periods.
SELECT jsonb_build_object('kind', m.subject_kind, 'id', m.subject_id) AS subject, m.period, m.measure, m.basis, m.reason
FROM missing_figures m
WHERE m.current AND m.subject_kind = :kind AND m.subject_id = ANY(:ids::uuid[]) AND m.period = ANY(:periods::text[])
ORDER BY m.subject_id, m.period, m.measure, m.basis

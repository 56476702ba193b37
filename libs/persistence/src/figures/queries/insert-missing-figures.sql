INSERT INTO missing_figures (instansi_id, closed_period_id, subject_kind, subject_id, subject_name, unit_id, unit_name,
  period, official_period, measure, basis, reason)
SELECT :instansiId::uuid, "closedPeriodId", "subjectKind", "subjectId", "subjectName", "unitId", "unitName", period,
  "officialPeriod", measure, basis, reason
FROM jsonb_to_recordset(:missing::jsonb) AS new ("closedPeriodId" uuid, "subjectKind" text, "subjectId" uuid,
  "subjectName" text, "unitId" uuid, "unitName" text, period text, "officialPeriod" text, measure text, basis text,
  reason jsonb)
RETURNING subject_id

INSERT INTO figures (instansi_id, closed_period_id, subject_kind, subject_id, subject_name, unit_id, unit_name,
  period_kind, period, official_period, measure, basis, covers, until, n, days, notes, figure, method_version, made_at)
SELECT :instansiId::uuid, "closedPeriodId", "subjectKind", "subjectId", "subjectName", "unitId", "unitName", "periodKind",
  period, "officialPeriod", measure, basis, covers, until, n, days, notes, figure, :methodVersion, :madeAt::timestamptz
FROM jsonb_to_recordset(:figures::jsonb) AS new ("closedPeriodId" uuid, "subjectKind" text, "subjectId" uuid,
  "subjectName" text, "unitId" uuid, "unitName" text, "periodKind" text, period text, "officialPeriod" text,
  measure text, basis text, covers datemultirange, until date, n integer, days integer, notes jsonb, figure jsonb)
RETURNING id

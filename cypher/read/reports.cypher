// The reports with these $ids.
MATCH (report:CommitmentReport)
WHERE report.id IN $ids
RETURN report.id AS id, report.record AS record

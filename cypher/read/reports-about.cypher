// The reports on each of the commitments and pillars $ids, by date, then id.
MATCH (report:CommitmentReport)-[:ABOUT]->(e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, report.record AS record
ORDER BY report.date, report.id

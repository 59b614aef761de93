// Writes reports on commitments.
UNWIND $rows AS row
MERGE (report:CommitmentReport {id: row.id})
SET report += row.properties

// Writes disputes.
UNWIND $rows AS row
MERGE (dispute:Dispute {id: row.id})
SET dispute += row.properties

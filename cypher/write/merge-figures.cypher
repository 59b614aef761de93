// Writes figures.
UNWIND $rows AS row
MERGE (figure:Figure {id: row.id})
SET figure += row.properties

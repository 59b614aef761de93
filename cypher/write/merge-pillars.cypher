// Writes pillars.
UNWIND $rows AS row
MERGE (pillar:Pillar {id: row.id})
SET pillar += row.properties

// Ties each source to the one that contains it.
UNWIND $rows AS row
MATCH (part:Source {id: row.id}), (whole:Source {id: row.parent})
MERGE (part)-[:PART_OF]->(whole)

// Writes passages and ties them to their sources.
UNWIND $rows AS row
MATCH (source:Source {id: row.source})
MERGE (passage:Passage {id: row.id})
SET passage += row.properties
MERGE (source)-[:HAS_PASSAGE]->(passage)

// Writes relationships that are not there yet, each with the node that stands for it; says how many were written.
UNWIND $rows AS row
WITH row WHERE NOT EXISTS { MATCH (:RelationshipKey {id: row.id}) }
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
CREATE (source)-[r:$(row.type)]->(target)
SET r += row.properties
CREATE (:RelationshipKey {id: row.id, source: row.source, target: row.target})
RETURN count(r) AS written

// Writes relationships that are not there yet, each with the node that stands for it (also in the timeline); says how many.
UNWIND $rows AS row
WITH row WHERE NOT EXISTS { MATCH (:RelationshipKey {id: row.id}) }
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
CREATE (source)-[r:$(row.type)]->(target)
SET r += row.properties
CREATE (key:RelationshipKey {id: row.id, source: row.source, target: row.target})
SET key:$(row.keyLabels), key += row.keyProperties
RETURN count(r) AS written

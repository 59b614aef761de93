// Writes relationships, each with the node that stands for it; says how many found both their ends.
UNWIND $rows AS row
MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})
MERGE (source)-[r:$(row.type) {id: row.id}]->(target)
SET r += row.properties
MERGE (key:RelationshipKey {id: row.id})
SET key.source = row.source, key.target = row.target
RETURN count(r) AS written

// The relationships with these $ids, found through the nodes that stand for them.
MATCH (key:RelationshipKey)
WHERE key.id IN $ids
MATCH (source:Entity {id: key.source}), (target:Entity {id: key.target})
MATCH (source)-[r]->(target)
WHERE r.id = key.id
RETURN r.id AS id, r.record AS record

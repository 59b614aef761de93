// A page of all relationships, by id from $after on, and how many there are.
MATCH (key:RelationshipKey)
WITH count(key) AS total
CALL (total) {
  MATCH (key:RelationshipKey)
  WHERE key.id > $after
  WITH key ORDER BY key.id LIMIT $limit
  MATCH (from:Entity {id: key.source})-[r]->(to:Entity {id: key.target})
  WHERE r.id = key.id
  WITH r ORDER BY r.id
  RETURN collect([r.id, r.record]) AS page
}
RETURN total, page

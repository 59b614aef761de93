// The vocabulary of relationships, by id.
MATCH (type:RelationshipType)
RETURN type.record AS record
ORDER BY type.id

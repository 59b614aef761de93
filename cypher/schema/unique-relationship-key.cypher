// Ids of (:RelationshipKey) are unique; so are those of relationships, whatever their type.
CREATE CONSTRAINT relationship_key_id IF NOT EXISTS
FOR (n:RelationshipKey) REQUIRE n.id IS UNIQUE

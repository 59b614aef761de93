// Ids of (:RelationshipType) are unique.
CREATE CONSTRAINT relationship_type_id IF NOT EXISTS
FOR (n:RelationshipType) REQUIRE n.id IS UNIQUE

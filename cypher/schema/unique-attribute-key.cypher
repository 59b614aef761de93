// Ids of (:AttributeKey) are unique.
CREATE CONSTRAINT attribute_key_id IF NOT EXISTS
FOR (n:AttributeKey) REQUIRE n.id IS UNIQUE

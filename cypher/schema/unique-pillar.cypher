// Ids of (:Pillar) are unique.
CREATE CONSTRAINT pillar_id IF NOT EXISTS
FOR (n:Pillar) REQUIRE n.id IS UNIQUE

// Ids of (:Relata) are unique.
CREATE CONSTRAINT relata_id IF NOT EXISTS
FOR (n:Relata) REQUIRE n.id IS UNIQUE

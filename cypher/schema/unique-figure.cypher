// Ids of (:Figure) are unique.
CREATE CONSTRAINT figure_id IF NOT EXISTS
FOR (n:Figure) REQUIRE n.id IS UNIQUE

// Ids of (:Dispute) are unique.
CREATE CONSTRAINT dispute_id IF NOT EXISTS
FOR (n:Dispute) REQUIRE n.id IS UNIQUE

// Ids of (:CommitmentReport) are unique.
CREATE CONSTRAINT commitment_report_id IF NOT EXISTS
FOR (n:CommitmentReport) REQUIRE n.id IS UNIQUE

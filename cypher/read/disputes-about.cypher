// The disputes that have one of $ids among their subjects, by id.
MATCH (dispute:Dispute)-[:ABOUT]->(subject:Entity|RelationshipKey|Source|Figure|CommitmentReport|Dispute)
WHERE subject.id IN $ids
RETURN DISTINCT subject.id AS id, dispute.record AS record, dispute.id AS dispute
ORDER BY dispute

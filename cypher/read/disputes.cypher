// The disputes with these $ids.
MATCH (dispute:Dispute)
WHERE dispute.id IN $ids
RETURN dispute.id AS id, dispute.record AS record

// All disputes, by id.
MATCH (dispute:Dispute)
RETURN dispute.record AS record
ORDER BY dispute.id

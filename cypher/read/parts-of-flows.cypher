// The flows whose parent is one of $ids, by id.
MATCH (part:FundingFlow)
WHERE part.parent IN $ids
RETURN part.parent AS id, part.record AS record
ORDER BY part.id

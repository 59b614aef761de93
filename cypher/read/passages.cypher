// The passages with these $ids.
MATCH (passage:Passage)
WHERE passage.id IN $ids
RETURN passage.id AS id, passage.record AS record

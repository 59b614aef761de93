// What rests on each of the passages $ids, as type:id.
MATCH (passage:Passage)
WHERE passage.id IN $ids
RETURN passage.id AS id, passage.facts AS facts

// The passages of each of the sources $ids, in their order.
MATCH (source:Source)-[:HAS_PASSAGE]->(passage:Passage)
WHERE source.id IN $ids
RETURN source.id AS id, passage.record AS record
ORDER BY passage.order, passage.id

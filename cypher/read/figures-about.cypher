// The figures whose subject or object is one of the entities $ids, by id.
MATCH (figure:Figure)-[:ABOUT]->(e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, figure.record AS record
ORDER BY figure.id

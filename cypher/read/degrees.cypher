// How many relationships each of $ids has.
MATCH (e:Entity)
WHERE e.id IN $ids
RETURN e.id AS id, e.degree AS degree

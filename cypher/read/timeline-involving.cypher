// The same page for $involving: these, their relationships, and the flows and commitments whose actors they are.
MATCH (e:Entity)
WHERE e.id IN $involving
CALL (e) {
  RETURN e AS fact
  UNION
  MATCH (e)-[r]-(:Entity)
  MATCH (fact:RelationshipKey {id: r.id})
  RETURN fact
  UNION
  MATCH (e)-[:PROVIDES|UNDERTAKES]->(fact:Entity)
  RETURN fact
  UNION
  MATCH (e)<-[:CHANNELLED_THROUGH|RECEIVED_BY|IN_FAVOUR_OF|NAMES|SETS_UP]-(fact:Entity)
  RETURN fact
}
WITH DISTINCT fact
WHERE fact:Dated AND fact.standsAt <= $to AND fact.lastsUntil >= $from
  AND ($kinds IS NULL OR fact.kind IN $kinds)
WITH fact ORDER BY fact.standsAt, fact.vagueness, fact.id
WITH collect(fact) AS found
RETURN size(found) AS total, [
  fact IN [
    fact IN found WHERE fact.standsAt > $after.day OR (fact.standsAt = $after.day AND (fact.vagueness > $after.vagueness
      OR (fact.vagueness = $after.vagueness AND fact.id > $after.id)))
  ][..$limit] | [
    CASE WHEN fact:Entity THEN 'entity' ELSE 'relationship' END,
    fact.id, fact.standsAt, fact.vagueness, fact.end
  ]
] AS page

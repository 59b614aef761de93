// A page of the dated facts that touch the window from $from to $to, in order from the key $after on, and how many there are.
CALL () {
  MATCH (fact:Dated)
  WHERE fact.standsAt <= $to AND fact.lastsUntil >= $from
    AND ($kinds IS NULL OR fact.kind IN $kinds)
    AND ($involving IS NULL OR (fact:Entity AND fact.id IN $involving)
      OR any(id IN $involving WHERE id IN fact.involved))
  RETURN count(fact) AS total
}
CALL () {
  MATCH (fact:Dated)
  WHERE fact.standsAt >= $after.day AND fact.standsAt <= $to AND fact.lastsUntil >= $from
    AND ($kinds IS NULL OR fact.kind IN $kinds)
    AND ($involving IS NULL OR (fact:Entity AND fact.id IN $involving)
      OR any(id IN $involving WHERE id IN fact.involved))
    AND (fact.standsAt > $after.day OR fact.vagueness > $after.vagueness
      OR (fact.vagueness = $after.vagueness AND fact.id > $after.id))
  WITH fact ORDER BY fact.standsAt, fact.vagueness, fact.id LIMIT $limit
  RETURN collect([
    CASE WHEN fact:Entity THEN 'entity' ELSE 'relationship' END,
    fact.id, fact.standsAt, fact.vagueness, fact.moment, fact.end
  ]) AS page
}
RETURN total, page

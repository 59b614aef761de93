// A page of the dated facts that touch the window from $from to $to, in order from the key $after on, and how many there are.
CALL () {
  MATCH (fact:Dated)
  WHERE fact.standsAt <= $to AND fact.lastsUntil >= $from
    AND ($kinds IS NULL OR fact.kind IN $kinds)
  RETURN count(fact) AS total
}
CALL (total) {
  MATCH (fact:Dated)
  USING INDEX fact:Dated(standsAt, vagueness, id)
  WHERE fact.standsAt >= $after.day AND fact.standsAt <= $to AND fact.lastsUntil >= $from
    AND fact.vagueness IS NOT NULL AND fact.id IS NOT NULL
    AND ($kinds IS NULL OR fact.kind IN $kinds)
    AND CASE
      WHEN fact.standsAt > $after.day THEN true
      WHEN fact.vagueness = $after.vagueness THEN fact.id > $after.id
      ELSE fact.vagueness > $after.vagueness
    END
  WITH fact ORDER BY fact.standsAt, fact.vagueness, fact.id LIMIT $limit
  RETURN collect([
    CASE WHEN fact:Entity THEN 'entity' ELSE 'relationship' END,
    fact.id, fact.standsAt, fact.vagueness, fact.end
  ]) AS page
}
RETURN total, page

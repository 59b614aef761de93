// A page of the commitments that meet every condition given, by id from $after on, and how many there are; null is no condition.
MATCH (c:Commitment)
WHERE ($agreement IS NULL OR c.agreement = $agreement)
  AND ($pillars IS NULL OR c.pillar IN $pillars)
  AND ($actor IS NULL OR $actor IN c.actors)
  AND ($fundingMentioned IS NULL OR c.fundingMentioned = $fundingMentioned)
WITH c ORDER BY c.id
WITH collect(c) AS found
RETURN size(found) AS total, [c IN [c IN found WHERE c.id > $after][..$limit] | [c.id, c.record]] AS page

// The funding flows that meet every condition given, by id; null is no condition.
MATCH (flow:FundingFlow)
WHERE ($donors IS NULL OR any(donor IN $donors WHERE donor IN flow.donors))
  AND ($instruments IS NULL OR flow.instrument IN $instruments)
  AND ($recipients IS NULL OR any(recipient IN $recipients WHERE recipient IN flow.recipients))
  AND ($statuses IS NULL OR flow.status IN $statuses)
  AND ($currencies IS NULL OR flow.currency IN $currencies)
  AND ($years IS NULL OR flow.year IN $years)
RETURN flow.record AS record
ORDER BY flow.id

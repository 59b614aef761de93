// The keys used in the attributes of relationships, by key.
MATCH (key:AttributeKey)
RETURN key.record AS record
ORDER BY key.id

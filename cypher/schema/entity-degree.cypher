// Finds the best connected entities without sorting all.
CREATE RANGE INDEX entity_degree IF NOT EXISTS
FOR (n:Entity) ON (n.degree)

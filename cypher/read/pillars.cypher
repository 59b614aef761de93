// All pillars, by id.
MATCH (pillar:Pillar)
RETURN pillar.record AS record
ORDER BY pillar.id

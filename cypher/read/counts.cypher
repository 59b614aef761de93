// How many entities of each kind, relationships of each type and sources there are.
MATCH (e:Entity)
RETURN 'kind' AS counted, e.kind AS name, count(*) AS number
UNION ALL
MATCH (:Entity)-[r]->(:Entity)
RETURN 'type' AS counted, toLower(type(r)) AS name, count(*) AS number
UNION ALL
MATCH (source:Source)
RETURN 'source' AS counted, '' AS name, count(source) AS number

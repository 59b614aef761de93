// Entities whose names may fit the full-text query $words; the caller ranks them.
CALL db.index.fulltext.queryNodes('entity_words', $words) YIELD node
WHERE $kinds IS NULL OR node.kind IN $kinds
RETURN node.id AS id, node.degree AS degree, node.searchForms AS forms

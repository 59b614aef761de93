// Proposes candidates to the search; words are folded before they are stored, so that the index need not.
CREATE FULLTEXT INDEX entity_words IF NOT EXISTS
FOR (n:Entity) ON EACH [n.searchWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}

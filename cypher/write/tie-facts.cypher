// Ties disputes, figures and reports to what they are about.
UNWIND $rows AS row
MATCH (fact:Dispute|Figure|CommitmentReport {id: row.fact})
WHERE row.factLabel IN labels(fact)
MATCH (subject:Entity|RelationshipKey|Source|Figure|CommitmentReport|Dispute {id: row.subject})
WHERE row.subjectLabel IN labels(subject)
MERGE (fact)-[:ABOUT]->(subject)

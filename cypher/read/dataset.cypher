// What the dataset calls itself, with its guided views.
MATCH (dataset:Dataset)
RETURN dataset.record AS record

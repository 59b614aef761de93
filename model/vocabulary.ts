/** The small closed vocabularies of the model, in the spelling of the API. */

export const bases = ['STATED', 'INFERRED'] as const
/** STATED when a passage says it, INFERRED when it is a reading of the annotators. */
export type Basis = (typeof bases)[number]

/** From strongest to weakest. */
export const confidences = ['HIGH', 'MEDIUM', 'LOW'] as const
export type Confidence = (typeof confidences)[number]

export const directions = ['OUT', 'IN', 'BOTH'] as const
/** Seen from an entity: it is the source (OUT), the target (IN), or the type is symmetric (BOTH). */
export type Direction = (typeof directions)[number]

export const nameRoles = ['NAME', 'ACRONYM', 'ALIAS'] as const
export type NameRole = (typeof nameRoles)[number]

export const disputeKinds = ['CONTRADICTION', 'AMBIGUITY', 'GAP', 'OVERLAP'] as const
export type DisputeKind = (typeof disputeKinds)[number]

export const disputeResolutions = ['OPEN', 'RESOLVED'] as const
export type DisputeResolution = (typeof disputeResolutions)[number]

export const severities = ['HIGH', 'MEDIUM', 'LOW'] as const
export type Severity = (typeof severities)[number]

export const reportTracks = ['OFFICIAL', 'EVIDENCE', 'SCHEDULE'] as const
export type ReportTrack = (typeof reportTracks)[number]

export const reportStatuses = ['PLANNED', 'IN_PROGRESS', 'HELD', 'REPORTED', 'DONE', 'MISSED', 'UNKNOWN'] as const
export type ReportStatus = (typeof reportStatuses)[number]

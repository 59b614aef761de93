/** Everything about groups that the page does without until something is grouped. */
export { drawGroups } from '../graph/group-layer.ts'
export { nameOfGroup, sentenceOfGroup } from '../i18n/group-names.ts'
export { groupBy, layOutMarks, placeMarks, toggleGroup } from './actions/group.ts'
export { settleMarks } from './actions/group-places.ts'
export { learnGroups } from './group-membership.ts'
export { groupedScene } from './grouped.ts'

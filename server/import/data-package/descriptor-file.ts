/** The name of the file that describes a data package. */
export const descriptorFile = 'datapackage.json'

/** DELETE takes all example data away; the answer has no body. */
export const exampleDataPath = "/api/example-data";

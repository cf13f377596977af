/** For authors of rules: does a rule keep its word? */
export { complaints } from './complaints.js';
export { drawMarks, type Mark, readMarks } from './marks.js';
export { type Outcome, type RunOptions, runExample, type Texts } from './run-example.js';

export { compileRegex, type Regex } from './compile-regex.js';
export { nameLike } from './name-like.js';

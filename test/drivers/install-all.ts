export { installAll as setup } from './install.js';

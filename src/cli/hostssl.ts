#!/usr/bin/env node
import { catchAll } from './crash.js';
import { helpText } from './help.js';
import { loadMain } from './load-main.js';
import { version } from './version.js';
import { print } from './write.js';

catchAll();
const [first, ...rest] = process.argv.slice(2);
if (rest.length === 0 && (first === '--version' || first === '-V')) print(`${version}\n`);
else if (rest.length === 0 && (first === '--help' || first === '-h')) print(helpText());
else void loadMain().then(({ main }) => main(process.argv.slice(2)));

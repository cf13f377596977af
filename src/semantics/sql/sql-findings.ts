import type { Gap } from '../../parse/problem.js';
import type { Environment, WrittenPassword } from '../project.js';
import type { WrittenConnection } from '../written.js';

export interface SqlSurroundings {
  /** What people call the script. */
  readonly name: string;
  readonly environment: Environment;
}

/** What one kind of statement adds. */
export interface SqlFindings {
  readonly connections: WrittenConnection[];
  readonly passwords: WrittenPassword[];
  readonly gaps: Gap[];
}

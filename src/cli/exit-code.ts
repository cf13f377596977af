/** What a command ends with: 0 done, 1 findings, 2 could not do the job, 3 nothing to check. */
export type ExitCode = 0 | 1 | 2 | 3;

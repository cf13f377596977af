import { describe, expect, it } from 'vitest';
import { exampleProject } from '../../src/engine/example-project.js';
import { lastingForm } from '../../src/semantics/lasting-form.js';

const formOf = (packages: object, query: string, more: Readonly<Record<string, string>> = {}) => {
  const files = {
    '.env': `A=postgres://h.example.com/x${query}`,
    'package.json': JSON.stringify({ dependencies: packages }),
    ...more,
  };
  const { clients } = exampleProject(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    { title: '', files: {} },
  );
  const form = lastingForm(clients[0]!);
  return form && [form.parameters, form.changesNothing];
};

describe('a form that lasts', () => {
  it.each([
    [{ pg: '8.23.1' }, '?sslmode=require', ['sslmode=verify-full', true]],
    [{ pg: '8.23.1' }, '?sslmode=no-verify', ['sslmode=verify-full', false]],
    [{ pg: '8.23.1', postgres: '3.4.9' }, '?sslmode=require', ['sslmode=verify-full', false]],
    // The engine verifies with `sslaccept` alone, and `pg` is announced not to verify `require`.
    [{ '@prisma/client': '7.1.0', '@prisma/adapter-pg': '7.1.0', prisma: '7.1.0' }, '?sslmode=require', undefined],
    [{ '@mikro-orm/postgresql': '6.4.0' }, '?sslmode=require', undefined],
  ])('%o %s: %o', (packages, query, expected) => {
    expect(formOf(packages, query)).toEqual(expected);
  });
});

import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { type SourceFile, type Span, spanOf, whole } from '../text/source.js';
import type { Gap, Problem } from './problem.js';
import { yamlDanger } from './yaml-guard.js';
import { maskTemplate } from './yaml-mask.js';
import { type BlockPlace, scalarNode } from './yaml-scalar.js';
import { follow, type YamlList, type YamlMap, type YamlNode, type YamlPair } from './yaml-tree.js';

/** A YAML file as far as it could be read. */
export interface YamlFile {
  /** The root of each document; empty where the file is not YAML. */
  readonly documents: readonly YamlNode[];
  readonly problems: readonly Problem[];
  /** At most one: too deep, too long, or a template. */
  readonly gaps: readonly Gap[];
  /** Stretches that a template may leave out, repeat or replace by anything. */
  readonly holes: readonly Span[];
}

/**
 * Reads every document of a YAML file; never throws and expands nothing. Syntax errors are said once per file, and a
 * file with one has no documents: what a parser guesses after its first error is nothing to judge.
 */
export function parseYaml(file: SourceFile): YamlFile {
  const nothing = { documents: [], problems: [], gaps: [], holes: [] };
  const danger = yamlDanger(file.text);
  if (danger)
    return { ...nothing, gaps: [{ at: spanOf(file, 0, 0), message: `this file ${danger}, so it was not read` }] };
  const plain = readDocuments(file, file.text);
  const mask = maskTemplate(file);
  if (!mask || (plain.error === undefined && !mask.control)) {
    return plain.error ? { ...nothing, problems: [plain.error] } : { ...nothing, ...plain };
  }
  const masked = readDocuments(file, mask.text);
  const gaps = [{ at: mask.at, message: 'this is a template, so what its marks become was not judged' }];
  // Both branches of a condition may set one key: what the template engine leaves decides, not we.
  return { documents: masked.error ? [] : masked.documents, problems: [], gaps, holes: mask.holes };
}

interface Reading {
  readonly documents: readonly YamlNode[];
  readonly problems: readonly Problem[];
  readonly error?: Problem;
}

function readDocuments(file: SourceFile, text: string): Reading {
  const parsed = parseAllDocuments(text, {
    prettyErrors: false,
    // The package compares each key with every other; `Reader` does it by hashing.
    uniqueKeys: false,
    logLevel: 'silent',
    // Only an explicit indentation indicator needs to know what it is relative to.
    keepSourceTokens: /[|>][-+]?[1-9]/u.test(text),
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  for (const document of documents) {
    const error = document.errors[0];
    if (!error) continue;
    const [start, end] = error.pos;
    const message = `this is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
    const from = Math.min(start, file.text.length);
    return {
      documents: [],
      problems: [],
      error: { at: spanOf(file, from, Math.min(Math.max(end, from), file.text.length)), message },
    };
  }
  const problems: Problem[] = [];
  const roots = documents.map((document) => new Reader(file, text, problems).read(document.contents as Node | null));
  return { documents: roots, problems };
}

/** Turns one document of the package into our tree. Recursion is bounded by the guard. */
class Reader {
  private readonly anchors = new Map<string, YamlNode>();
  private readonly file: SourceFile;
  private readonly text: string;
  private readonly problems: Problem[];

  constructor(file: SourceFile, text: string, problems: Problem[]) {
    this.file = file;
    this.text = text;
    this.problems = problems;
  }

  read(root: Node | null): YamlNode {
    return this.node(root, false, root?.range?.[0] ?? whole(this.file).end);
  }

  private node(node: Node | null, inFlow: boolean, emptyAt: number): YamlNode {
    if (isAlias(node)) {
      const at = this.span(node.range, emptyAt);
      const target = this.anchors.get(node.source);
      if (!target)
        this.problems.push({
          at,
          message: `unknown anchor \`${node.source}\` is referenced, so Compose refuses the file`,
        });
      return { kind: 'alias', at, name: node.source, ...(target && { target }) };
    }
    const read = this.own(node, inFlow, emptyAt);
    if (node && 'anchor' in node && typeof node.anchor === 'string') this.anchors.set(node.anchor, read);
    return read;
  }

  private own(node: Node | null, inFlow: boolean, emptyAt: number): YamlNode {
    const tag = node?.tag === undefined ? {} : { tag: node.tag };
    if (isMap(node)) {
      const flow = inFlow || node.flow === true;
      const at = this.span(node.range, emptyAt);
      const pairs: YamlPair[] = [];
      const seen = new Set<string>();
      let after = at.start;
      for (const pair of node.items) {
        const key = this.node(pair.key as Node | null, flow, after);
        after = key.at.end;
        const name = follow(key);
        if (name?.kind === 'scalar') {
          if (seen.has(name.text)) {
            this.problems.push({
              at: key.at,
              message: `mapping key \`${name.text}\` is already defined, so Compose refuses the file`,
            });
          }
          seen.add(name.text);
        }
        const value = this.node(pair.value as Node | null, flow, after);
        after = value.at.end;
        pairs.push({ key, value });
      }
      return { kind: 'map', at, pairs, ...tag } satisfies YamlMap;
    }
    if (isSeq(node)) {
      const flow = inFlow || node.flow === true;
      const at = this.span(node.range, emptyAt);
      let after = at.start;
      const items = node.items.map((item) => {
        const read = this.node(item as Node | null, flow, after);
        after = read.at.end;
        return read;
      });
      return { kind: 'list', at, items, ...tag } satisfies YamlList;
    }
    const place: BlockPlace = { inFlow, parentIndent: parentIndentOf(node) };
    return scalarNode(this.file, this.text, isScalar(node) ? node : undefined, place, emptyAt);
  }

  /** Ranges of block collections reach over the line end behind them. */
  private span(range: readonly number[] | null | undefined, emptyAt: number): Span {
    const start = range?.[0] ?? emptyAt;
    let end = range?.[1] ?? emptyAt;
    while (end > start && /\s/u.test(this.text[end - 1]!)) end--;
    return spanOf(this.file, start, end);
  }
}

function parentIndentOf(node: Node | null): number {
  const token = node?.srcToken;
  return token && 'indent' in token && typeof token.indent === 'number' ? token.indent : 0;
}

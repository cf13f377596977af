import { parseCompose } from '../parse/compose.js';
import type { Example } from '../rule/rule.js';
import { allFormats } from '../semantics/formats/all-formats.js';
import { otherConnections } from '../semantics/formats/text.js';
import type { Project } from '../semantics/project.js';
import { memoryFiles } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import { describedMaterial } from './described-material.js';
import { link } from './link.js';
import type { LinkConfig } from './link-options.js';

/**
 * The files of an example as a linked project: in memory, with the version and configuration the example gives, and
 * with certificates that are described in words.
 */
export function exampleProject(files: readonly SourceFile[], { version, config }: Example): Project {
  return link(files, {
    files: memoryFiles(files),
    compose: parseCompose,
    formats: allFormats,
    otherConnections,
    material: describedMaterial,
    versionOf: () => version,
    ...(config && { config: config as LinkConfig }),
  });
}

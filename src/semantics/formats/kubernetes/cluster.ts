import type { Files } from '../../../text/files.js';
import type { SourceFile } from '../../../text/source.js';
import { type Config, configEntries, isConfig } from './config.js';
import { type Manifest, manifestsAround } from './manifest.js';
import { type Pod, podOf } from './pod.js';

/** What the manifests of one folder say about each other, the own file's first. */
export class Cluster {
  readonly own: readonly Manifest[];
  private readonly file: SourceFile;
  private readonly files: Files;
  private around: readonly Manifest[] | undefined;
  private readonly configs = new Map<Manifest, Config>();

  constructor(own: readonly Manifest[], file: SourceFile, files: Files) {
    this.own = own;
    this.file = file;
    this.files = files;
  }

  private get others(): readonly Manifest[] {
    this.around ??= manifestsAround(this.file, this.files).filter(({ file }) => file.path !== this.file.path);
    return this.around;
  }

  /** The ConfigMap or the Secret of a name; the folder is searched for what the file does not hold. */
  config(kind: string, name: string): Config | undefined {
    const isIt = (manifest: Manifest) => manifest.kind === kind && manifest.name === name && isConfig(manifest);
    const manifest = this.own.find(isIt) ?? this.others.find(isIt);
    return manifest && this.configOf(manifest);
  }

  configOf(manifest: Manifest): Config {
    const known = this.configs.get(manifest);
    if (known) return known;
    const config = { manifest, entries: configEntries(manifest) };
    this.configs.set(manifest, config);
    return config;
  }

  /** Services whose selector takes the pods of this template. */
  servicesOf({ labels }: Pod): readonly Manifest[] {
    if (labels.size === 0) return [];
    return [...this.own, ...this.others].filter(({ kind, node, reading }) => {
      if (kind !== 'Service') return false;
      const selector = [...reading.fields(reading.get(node, 'spec', 'selector'))];
      return selector.length > 0 && selector.every(([label, { value }]) => labels.get(label) === reading.text(value));
    });
  }

  /** Pods of the file, then those of the folder. */
  pods(): { readonly own: readonly Pod[]; readonly others: readonly Pod[] } {
    const podsOf = (manifests: readonly Manifest[]) => manifests.flatMap((manifest) => podOf(manifest) ?? []);
    return { own: podsOf(this.own), others: podsOf(this.others) };
  }
}

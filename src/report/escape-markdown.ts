/** Text of files in Markdown, where nothing of it is taken for markup. */
export const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>|~#&]/gu, '\\$&');

/** Where the page of a rule can be read: the documentation is part of the published package. */
export const helpUrl = (id: string): string => `https://unpkg.com/hostssl/docs/rules/${id}.md`;

import type { FormatReader, WrittenConnection } from '../written.js';
import { confSettings } from './conf-settings.js';

/** Connection strings of repmgr.conf; what else it says about TLS stands beside them and does nothing. */
const STRINGS = ['conninfo', 'primary_conninfo', 'barman_conninfo'];

export const repmgr: FormatReader = (file) => {
  const { settings, gaps } = confSettings(file);
  const options = [...settings.values()]
    .filter(({ option }) => /^(?:ssl|tls|channel_binding|gssenc)/u.test(option.name))
    .map(({ option }) => option);
  const connections = STRINGS.flatMap((name): readonly WrittenConnection[] => {
    const setting = settings.get(name);
    if (!setting) return [];
    const { passage, slot } = setting.assignment;
    if (passage.text.trim() === '') return [];
    return [
      {
        name,
        at: slot.at,
        role: 'tool',
        string: passage,
        options,
        drivers: [{ id: 'repmgr', why: 'repmgr hands it to libpq' }],
      },
    ];
  });
  return { connections, gaps };
};

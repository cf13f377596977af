import { dirname } from '../text/path.js';
import type { Pooler, Project, WrittenPassword } from './project.js';

/** The secrets of the userlist.txt that lies in the folder of a pooler's configuration. */
export const userlistOf = ({ at }: Pooler, { passwords }: Project): readonly WrittenPassword[] =>
  passwords.filter(
    ({ where, at: place }) => where === 'userlist' && dirname(place.file.path) === dirname(at.file.path),
  );

import { parsePython } from '../../parse/python/parse-python.js';
import { verbatim } from '../../text/passage.js';
import { whole } from '../../text/source.js';
import { djangoConnections } from '../python/django.js';
import { driverCalls } from '../python/python-calls.js';
import { PythonFile } from '../python/python-file.js';
import { urlCalls } from '../python/sqlalchemy.js';
import type { FormatReader } from '../written.js';

/** Python: settings of Django, and calls of drivers and of SQLAlchemy. */
export const python: FormatReader = (file) => {
  const source = verbatim(whole(file));
  const read = new PythonFile(source, parsePython(source));
  return { connections: [...djangoConnections(read), ...driverCalls(read), ...urlCalls(read)] };
};

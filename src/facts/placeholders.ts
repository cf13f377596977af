/**
 * Words that stand where a password will be, and passwords that every tutorial uses.
 * Collected from what public example files write; compared in lower case with separators taken out.
 */

/** Says "put yours here". */
const STAND_INS: ReadonlySet<string> = new Set(
  `password passwd passwort pass pwd secret example sample placeholder dummy redacted hidden masked removed censored
   changeme changeit changethis changethat changemeplease pleasechange pleasechangeme replaceme replacethis replace
   fillme fillin insert inserthere todo tbd fixme none null undefined empty yourpassword yourpass mypassword mypass
   yoursecret mysecret yourdbpassword dbpassword dbpass dbpwd userpassword userpass somepassword thepassword
   newpassword apassword passwordhere secretpassword supersecret supersecretpassword topsecret verysecret
   securepassword strongpassword strongpasswordhere yourstrongpassword yoursecurepassword postgrespassword pgpassword
   examplepassword notasecret notapassword notsosecret xyz abc foo bar baz foobar`.split(/\s+/u),
);

/** Opens development databases everywhere, and protects nothing. */
const TRIVIAL: ReadonlySet<string> = new Set(
  `postgres postgresql pg admin administrator root user app test testing tester dev develop development local docker
   demo guest default db database letmein qwerty 1 12 123 1234 12345 123456 1234567 12345678 123456789 1234567890
   password1 password123 passw0rd p@ssw0rd p@ssword pass123 test123 admin123 postgres123 root123`.split(/\s+/u),
);

const bare = (text: string): string => text.toLowerCase().replace(/[\s_.-]+/gu, '');

/** Written in place of a password: `<password>`, `***`, `xxxx`, `CHANGE_ME`, `your-password-here`, `%s`, `{{ pw }}`. */
export function isStandIn(value: string): boolean {
  if (value === '') return true;
  if (/^(?:[*xX.•…_?#-]+|%[a-zA-Z]|:[a-zA-Z_]+|\?)$/u.test(value)) return true;
  if (/^[<[({%].*[>\])}%]$/su.test(value) || /[$#@]\{|\{\{|<%|^\$|^@@|^__.*__$/u.test(value)) return true;
  const word = bare(value);
  if (STAND_INS.has(word)) return true;
  return (
    /^(?:your|my|the|some|insert|enter|replace|change|put|set|use|add)[a-z]*(?:passw(?:or)?d|pass|secret|here|me|it|with[a-z]*)$/u.test(
      word,
    ) || /^(?:example|dummy|fake|sample|placeholder)[a-z]*$/u.test(word)
  );
}

/** A real password in form only: the one of every tutorial, or the user's own name. */
export function isTrivial(value: string, user: string | undefined): boolean {
  const word = bare(value);
  if (TRIVIAL.has(word) || TRIVIAL.has(value.toLowerCase())) return true;
  return user !== undefined && user !== '' && (word === bare(user) || word === `${bare(user)}password`);
}

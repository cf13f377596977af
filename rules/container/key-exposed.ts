import { conf, defineRule, type Exposure, isStandIn, isTrivial, known, octal, type Project } from 'hostssl/rule';

export default defineRule({
  id: 'container/key-exposed',
  on: 'exposure',
  title: 'an image or a manifest carries a key in the open',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      The base64 of a Secret is an encoding and no encryption: whoever can read the manifest has the key, can pose as
      the server towards every client that trusts its certificate, or log in as the client. A ConfigMap is shown to
      everybody who may look at the namespace. A file that was copied into an image stays in its layer, also when a
      later step deletes it, and everybody who can pull the image can take it out.

      A Secret that is mounted gives its files mode 0644 unless it says otherwise, and PostgreSQL and libpq refuse a
      private key that everybody can read: a server then does not start with TLS.`,
    remedy: `
      Make a new key and take the old certificate out of use. Let the cluster get the key without it being written
      down: cert-manager, an ExternalSecret, a SealedSecret, or SOPS. For an image, mount the key when the container
      runs, or use a build secret (\`RUN --mount=type=secret\`).

      For a mounted key: \`defaultMode: 0640\` with an \`fsGroup\` of the user that runs the server; a key of root may be
      readable by its group, and by nobody else.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
      'https://kubernetes.io/docs/concepts/configuration/secret/',
    ],
  },
  controls: ['private-keys-protected', 'secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'the private key of the server in a Secret of the repository',
      files: {
        'deploy/tls.yaml': conf`
          apiVersion: v1
          kind: Secret
          metadata: { name: db-tls }
          stringData:
            [|tls.key|]: |
              -----BEGIN PRIVATE KEY-----
              AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz
              -----END PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'base64 hides nothing',
      files: {
        'deploy/tls.yaml': conf`
          apiVersion: v1
          kind: Secret
          metadata: { name: db-tls }
          type: kubernetes.io/tls
          data:
            tls.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==
            [|tls.key|]: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCkFiQ2RFZkdoSWpLbE1uT3BRclN0VXZXeFl6MDEyMzQ1Njc4OQotLS0tLUVORCBQUklWQVRFIEtFWS0tLS0tCg==
        `,
      },
    },
    {
      title: 'a layer of an image',
      files: {
        Dockerfile: conf`
          FROM postgres:17
          COPY [|server.key|] /etc/postgresql/server.key
          COPY server.crt /etc/postgresql/server.crt
        `,
        'server.key': '-----BEGIN PRIVATE KEY-----\nAbCdEfGhIjKlMnOpQrStUvWxYz\n-----END PRIVATE KEY-----\n',
        'server.crt': '-----BEGIN CERTIFICATE-----\nAbCdEfGhIjKlMnOpQrStUvWxYz\n-----END CERTIFICATE-----\n',
      },
    },
    {
      title: 'a ConfigMap is no place for a key at all',
      files: {
        'deploy/config.yaml': conf`
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: db }
          data:
            [|client.key|]: |
              -----BEGIN RSA PRIVATE KEY-----
              AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz
              -----END RSA PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'a connection string with its password',
      files: {
        'deploy/app.yaml': conf`
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: app }
          data:
            DATABASE_URL: [|postgres://app:k8Jd-2lqPz@db.example.com/shop?sslmode=verify-full|]
        `,
      },
    },
    {
      title: 'a mounted key that PostgreSQL refuses, because everybody can read it',
      files: {
        'deploy/db.yaml': conf`
          apiVersion: v1
          kind: Pod
          metadata: { name: db }
          spec:
            securityContext: { fsGroup: 999 }
            containers:
              - image: postgres:17
                args: ["-c", "ssl=on", "-c", "ssl_key_file=/tls/tls.key"]
                volumeMounts: [{ name: tls, mountPath: /tls }]
            volumes:
              - { name: tls, secret: { secretName: db-tls, defaultMode: [|0644|] } }
        `,
      },
      fixed: {
        'deploy/db.yaml': conf`
          apiVersion: v1
          kind: Pod
          metadata: { name: db }
          spec:
            securityContext: { fsGroup: 999 }
            containers:
              - image: postgres:17
                args: ["-c", "ssl=on", "-c", "ssl_key_file=/tls/tls.key"]
                volumeMounts: [{ name: tls, mountPath: /tls }]
            volumes:
              - { name: tls, secret: { secretName: db-tls, defaultMode: 0640 } }
        `,
      },
    },
    {
      title: 'a mode that Kubernetes gives where nobody says one',
      files: {
        'deploy/db.yaml': conf`
          apiVersion: v1
          kind: Pod
          metadata: { name: db }
          spec:
            containers:
              - image: postgres:17
                args: ["-c", "ssl=on", "-c", "ssl_key_file=/tls/tls.key"]
                volumeMounts: [{ name: tls, mountPath: /tls }]
            volumes:
              - { name: tls, secret: { secretName: [|db-tls|] } }
        `,
      },
    },
    {
      title: 'root and its group alone',
      files: {
        'deploy/db.yaml': conf`
          apiVersion: v1
          kind: Pod
          metadata: { name: db }
          spec:
            securityContext: { fsGroup: 999 }
            containers:
              - image: postgres:17
                args: ["-c", "ssl=on", "-c", "ssl_key_file=/tls/tls.key"]
                volumeMounts: [{ name: tls, mountPath: /tls }]
            volumes:
              - { name: tls, secret: { secretName: db-tls, defaultMode: 0640 } }
        `,
      },
    },
    {
      title: 'ciphertext: a SealedSecret, a file that SOPS encrypted, a reference to a store',
      files: {
        'deploy/sealed.yaml': conf`
          apiVersion: bitnami.com/v1alpha1
          kind: SealedSecret
          metadata: { name: db-tls }
          spec:
            encryptedData:
              tls.key: AgBy3i4OJSWK+PiTySYZZA9rO43cGDEqAgBy3i4OJSWK
        `,
        'deploy/sops.yaml': conf`
          apiVersion: v1
          kind: Secret
          metadata: { name: db-tls }
          stringData:
            tls.key: ENC[AES256_GCM,data:AgBy3i4OJSWK,iv:abc,tag:def,type:str]
          sops:
            version: 3.9.0
        `,
        'deploy/external.yaml': conf`
          apiVersion: external-secrets.io/v1
          kind: ExternalSecret
          metadata: { name: db-tls }
          spec:
            data:
              - secretKey: tls.key
                remoteRef:
                  key: postgres/tls
        `,
      },
    },
    {
      title: 'a certificate is meant to be seen',
      files: {
        'deploy/ca.yaml': conf`
          apiVersion: v1
          kind: ConfigMap
          metadata: { name: postgres-ca }
          data:
            ca.crt: |
              -----BEGIN CERTIFICATE-----
              AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGhIjKlMnOpQrStUvWxYz
              -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'filled in at deployment',
      files: {
        'chart/templates/secret.yaml': conf`
          apiVersion: v1
          kind: Secret
          metadata: { name: postgres-tls }
          stringData:
            tls.key: |
              -----BEGIN PRIVATE KEY-----
              {{ .Values.tls.key }}
              -----END PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'the password of every tutorial, towards a database next door',
      files: {
        'deploy/app.yaml': conf`
          apiVersion: v1
          kind: Secret
          metadata: { name: app }
          stringData:
            DATABASE_URL: postgres://postgres:postgres@postgres:5432/shop
        `,
      },
    },
  ],

  *check(exposure, { project, runs }) {
    const { what, where, name, at, mode } = exposure;
    if (what === 'key file mode') {
      if (mode === undefined) return;
      const edit = exposure.modeSlot?.encode('640');
      yield {
        at,
        message: `mode ${octal(mode)} lets everybody in the container at \`${name}\`, so PostgreSQL refuses that key`,
        severity: 'warning',
        ...(edit && {
          fix: {
            title: 'Let root and its group alone read the key',
            safety: 'review' as const, // whoever else reads it in the container is turned away
            edits: [edit],
          },
        }),
      };
      return;
    }
    if (what === 'connection string') {
      // The other rule says the same of every connection string, and weighs where it leads.
      if (runs('secret/dsn-password') || isHarmless(exposure, project)) return;
      yield { at, message: `\`${name}\` holds a connection string with its password, and ${OPEN_TO[where]}` };
      return;
    }
    yield { at, message: `\`${name}\` holds a private key, and ${OPEN_TO[where]}` };
  },
});

const OPEN_TO: Readonly<Record<Exposure['where'], string>> = {
  image: 'everybody who can pull the image can take it out of its layer',
  'config-map': 'everybody who can see this file or the namespace can read it',
  secret: 'everybody who can read this file has it: base64 is no encryption',
  volume: 'everybody in the container can read it',
};

/** No password in earnest: it stands in for one, or opens nothing but a database next door. */
function isHarmless({ at }: Exposure, { clients }: Project): boolean {
  const client = clients.find((one) => one.at.file === at.file && one.at.start === at.start);
  const password = known(client?.options.get('password')?.value);
  return (
    password === undefined || isStandIn(password) || isTrivial(password, known(client?.options.get('user')?.value))
  );
}

import fc from 'fast-check';

/** The same random cases in every run, so that a red run is about the change; `FC_SEED` looks for new ones. */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_260_101) });

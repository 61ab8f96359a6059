/** The passphrase of the sample project's signing key, shown where it is asked. It protects nothing: everyone has it. */
export const samplePassphrase = 'sample project';

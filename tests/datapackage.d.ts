// Types for the part of the validator of data packages that a test uses; the package ships none.
declare module 'datapackage' {
  export class Resource {
    readonly name: string;
    readonly tabular: boolean;
    readonly valid: boolean;
    readonly headers: readonly string[];
    readonly schema: { readonly fieldNames: readonly string[] };
    /** Throws at the first row that violates its table schema, or whose foreign keys do not exist. */
    read(options?: {
      keyed?: boolean;
      relations?: boolean;
    }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: object | string, options?: { basePath?: string }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}

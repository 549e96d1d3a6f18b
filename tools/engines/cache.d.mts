/** Where the built engines lie in the cache of this user. */
export function engineLayout(): { readonly nats: string; readonly ferretdb: string };

/** Versions of what is being edited: read with the resource, sent back with the change. */

export const etagOf = (response: Response): string | null => response.headers.get('ETag');

/** The ETag of a resource whose body carries its version number. */
export const etagOfVersion = (version: number): string => `"${version}"`;

export const ifMatch = (etag: string): { 'If-Match': string } => ({ 'If-Match': etag });

/** Why there is a name and no picture: it leads out of the folder, or to something other than a file. */
export type NoPicture = 'outside' | 'folder' | 'device';

/** The bytes behind the name of a picture, or why there are none; `undefined` = nothing has the name. */
export type PictureBytes = Uint8Array | NoPicture | undefined;

/** The path of a picture → the bytes of the same drawn for the width of a phone, where there are such. */
export type ReadNarrow = (path: string) => Uint8Array | undefined;

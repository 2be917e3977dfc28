import type { Picture, Room } from './block.ts';

/** The size of a picture that fills a room in one direction, and stays within it in the other. */
export function fitPicture(picture: Picture, room: Room): Room {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/** Rooms, each with those that it may import. */
type FloorPlan = Readonly<Record<string, readonly string[]>>;

export declare const rooms: FloorPlan;
export declare const appRooms: FloorPlan;
export declare const fileRooms: FloorPlan;
export declare const cliRooms: FloorPlan;
export declare const reportRooms: FloorPlan;
export declare const modelRooms: FloorPlan;
export declare const printRooms: FloorPlan;

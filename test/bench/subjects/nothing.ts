/** A page that needs no script: what is measured of it is what a page costs anyway. */
export {};

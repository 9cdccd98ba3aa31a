/*
 * snapshot: the bytes of a state file, written to and read from a descriptor.
 *
 *	magic		16 bytes, "copytaster state"
 *	version		u32, 1
 *	length		u32, of the settings
 *	settings	text: the options that decide what a kind is
 *	count		u64, of kinds
 *	extra		u64, bytes of what a judge other than the exact one keeps
 *	kinds		count times: fingerprint (two u64), last seen (u32, seconds since 1970)
 *	extra		its bytes
 *	checksum	a fingerprint of all that is before it
 *
 * Numbers are little-endian. The checksum is a chain: each block's fingerprint is taken in
 * the family that the last one's names. Time and memory: linear, a block at a time.
 */
#ifndef DEDUPE_SNAPSHOT_H
#define DEDUPE_SNAPSHOT_H

#include "dedupe/set.h"

enum snapshot_got {
	SNAPSHOT_OK,
	SNAPSHOT_FAILED,   /* errno says why: read(2), write(2) or memory */
	SNAPSHOT_ALIEN,    /* not such a file */
	SNAPSHOT_VERSION,  /* of another version */
	SNAPSHOT_SETTINGS, /* made with other settings: *found */
	SNAPSHOT_DAMAGED,
};

struct snapshot {
	struct str settings;
	struct set *kinds; /* numbered: when last seen; those before kinds->oldest are left out */
	struct buf *extra; /* owned by the caller */
};

enum snapshot_got snapshot_write(int fd, const struct snapshot *s);
/*
 * Adds the kinds to an empty set and the extra bytes to an empty buffer. Only with
 * SNAPSHOT_OK is what they hold to be used. With SNAPSHOT_SETTINGS *found has the others.
 */
enum snapshot_got snapshot_read(int fd, const struct snapshot *s, struct buf *found);

#endif
